using System.ComponentModel;
using MaxConf.Functions.Http;
using MaxConf.Functions.OpenApi;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Rooms.Live.Actions;
using MaxConf.Functions.Rooms.Live.Roster;
using MaxConf.Functions.Security;
using MaxConf.Pexip.Client.Control;
using MaxConf.Pexip.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace MaxConf.Functions.Rooms.Live.Participants;

/// <summary><c>POST /room/{room_name}/participants/{participant_id}/spotlight</c>: who is seen first, whoever speaks.</summary>
internal sealed class SpotlightParticipant(RoomControl control)
{
    [Function(nameof(SpotlightParticipant))]
    [Access(AccessPolicy.RoomControl)]
    [EndpointSummary("Put a participant into the spotlight, or out of it")]
    [RequestBody<BodySchema<SpotlightRequest>>("Whether they are to be in it.", Example = """{"on":true}""")]
    [ProducesResponseType(StatusCodes.Status202Accepted, Description = "Pexip has accepted it.")]
    [FailsWith(nameof(ProblemCatalog.ParticipantNotFound), nameof(ProblemCatalog.NoConference))]
    [FailsWith(nameof(ProblemCatalog.RefusedByPexip), nameof(ProblemCatalog.UnsupportedMediaType), nameof(ProblemCatalog.NotConfigured))]
    [CallsPexip]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(
            AuthorizationLevel.Anonymous, "post", Route = "room/{room_name}/participants/{participant_id}/spotlight")] HttpRequest request,
        string room_name,
        [Description(RoomParticipant.IdDescription)] string participant_id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        var body = await FieldsBody<SpotlightRequest>.ReadAsync(request, cancellationToken);
        if (body.Value is not { } wish)
        {
            return body.Problem!;
        }

        var order = ControlOrder.Of(request, client, room_name, RoomActionKind.Spotlight) with
        {
            Participant = participant_id,
            Detail = wish.IsOn ? "on" : "off",
        };
        return await control.ActInsideAsync(
            order, (meeting, token) => SetAsync(meeting.Participant(participant_id), wish, token), cancellationToken);
    }

    private static Task<PexipResult<bool>> SetAsync(
        ParticipantControl participant, SpotlightRequest wish, CancellationToken cancellationToken) =>
        wish.IsOn ? participant.SpotlightOnAsync(cancellationToken) : participant.SpotlightOffAsync(cancellationToken);
}

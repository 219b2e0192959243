using System.ComponentModel;
using MaxConf.Functions.Http;
using MaxConf.Functions.OpenApi;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Rooms.Live.Actions;
using MaxConf.Functions.Rooms.Live.Roster;
using MaxConf.Functions.Security;
using MaxConf.Pexip.Management;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace MaxConf.Functions.Rooms.Live.Participants;

/// <summary>
/// <c>POST /room/{room_name}/participants/{participant_id}/transfer</c>: moves a participant to another VMR or reception.
/// </summary>
internal sealed class TransferParticipant(RoomControl control, PexipManagementClient pexip)
{
    [Function(nameof(TransferParticipant))]
    [Access(AccessPolicy.RoomControl)]
    [EndpointSummary("Move a participant to another service")]
    [EndpointDescription("Never done twice by itself: where the outcome is unknown, the roster tells.")]
    [RequestBody<BodySchema<TransferRequest>>("Where to.", Example = """{"conference_alias":"reception","role":"guest"}""")]
    [ProducesResponseType(StatusCodes.Status202Accepted, Description = "Pexip has accepted it.")]
    [FailsWith(nameof(ProblemCatalog.ParticipantNotFound), nameof(ProblemCatalog.NoConference))]
    [FailsWith(nameof(ProblemCatalog.RefusedByPexip), nameof(ProblemCatalog.UnsupportedMediaType))]
    [CallsPexip]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(
            AuthorizationLevel.Anonymous, "post", Route = "room/{room_name}/participants/{participant_id}/transfer")] HttpRequest request,
        string room_name,
        [Description(RoomParticipant.IdDescription)] string participant_id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        var body = await FieldsBody<TransferRequest>.ReadAsync(request, cancellationToken);
        if (body.Value is not { } wish)
        {
            return body.Problem!;
        }

        var order = ControlOrder.Of(request, client, room_name, RoomActionKind.TransferParticipant) with
        {
            Participant = participant_id,
            Detail = wish.ConferenceAlias,
        };
        return await control.ActAsync(
            order, (id, token) => pexip.TransferParticipantAsync(id, wish.ConferenceAlias, wish.Role, token), cancellationToken);
    }
}

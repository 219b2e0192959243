using MaxConf.Functions.Http;
using MaxConf.Functions.OpenApi;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Rooms.Live.Actions;
using MaxConf.Functions.Security;
using MaxConf.Pexip.Management;
using MaxConf.Pexip.Management.Resources;
using MaxConf.Pexip.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace MaxConf.Functions.Rooms.Live.Dialling;

/// <summary><c>POST /room/{room_name}/participants</c>: calls somebody into the meeting, from the node that holds it.</summary>
internal sealed class DialParticipant(RoomControl control, PexipManagementClient pexip, RoomCache rooms)
{
    [Function(nameof(DialParticipant))]
    [Access(AccessPolicy.RoomControl)]
    [EndpointSummary("Call somebody in")]
    [EndpointDescription("Never called twice by itself: where the outcome is unknown, the roster tells.")]
    [RequestBody<BodySchema<DialRequest>>(
        "Whom to call, and how.",
        Example = """{"protocol":"sip","destination":"interpreter@example.org","remote_display_name":"Interpreter"}""")]
    [ProducesResponseType<DialAnswer>(
        StatusCodes.Status202Accepted, Description = "The call is being placed; the roster shows whether it is answered.")]
    [FailsWith(nameof(ProblemCatalog.NoConference), nameof(ProblemCatalog.RefusedByPexip), nameof(ProblemCatalog.UnsupportedMediaType))]
    [CallsPexip]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "room/{room_name}/participants")] HttpRequest request,
        string room_name,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        var body = await FieldsBody<DialRequest>.ReadAsync(request, cancellationToken);
        if (body.Problem is { } problem)
        {
            return problem;
        }

        IReadOnlyList<string> participants = [];
        var order = ControlOrder.Of(request, client, room_name, RoomActionKind.Dial) with { Detail = body.Value!.Detail };
        return await control.ActAsync(
            order,
            async (conference, token) =>
            {
                var dialled = await DialAsync(conference, body.Value.Call, token);
                participants = dialled.IsSuccess ? dialled.Value.ParticipantIds : [];
                return dialled.IsSuccess ? PexipResult.Success : dialled.Error;
            },
            () => new JsonAnswer<DialAnswer>(new(participants), LiveJson.Default.DialAnswer, StatusCodes.Status202Accepted),
            cancellationToken);
    }

    private async Task<PexipResult<DialledOut>> DialAsync(LiveConference conference, NewDialOut call, CancellationToken cancellationToken)
    {
        var room = await rooms.FindAsync(conference.Name, cancellationToken);
        if (!room.Found.IsSuccess)
        {
            return room.Found.Error;
        }

        var shards = call.SystemLocation is null ? await pexip.FindLiveConferenceShardsAsync(conference.Name, cancellationToken) : null;
        if (shards is { IsSuccess: false })
        {
            return shards.Error;
        }

        var node = shards?.Value is [var shard, ..] ? shard.Node : null;
        return await pexip.DialAsync(
            call with { ConferenceAlias = ConferenceAliases.Of(room.Found.Value), Node = node }, cancellationToken);
    }
}

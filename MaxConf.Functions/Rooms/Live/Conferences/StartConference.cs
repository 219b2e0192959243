using MaxConf.Functions.OpenApi;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Rooms.Live.Actions;
using MaxConf.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace MaxConf.Functions.Rooms.Live.Conferences;

/// <summary><c>POST /room/{room_name}/start</c>: lets waiting Guests in although no Host has media.</summary>
internal sealed class StartConference(RoomControl control)
{
    [Function("StartConference")]
    [Access(AccessPolicy.RoomControl)]
    [EndpointSummary("Start the meeting")]
    [EndpointDescription("Guests who wait for a Host are let in.")]
    [ProducesResponseType(StatusCodes.Status202Accepted, Description = "Pexip has accepted it.")]
    [FailsWith(nameof(ProblemCatalog.NoConference), nameof(ProblemCatalog.RefusedByPexip), nameof(ProblemCatalog.NotConfigured))]
    [CallsPexip]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "room/{room_name}/start")] HttpRequest request,
        string room_name,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken) => control.ActInsideAsync(
            ControlOrder.Of(request, client, room_name, RoomActionKind.Start),
            (meeting, token) => meeting.Conference.StartAsync(token),
            cancellationToken);
}

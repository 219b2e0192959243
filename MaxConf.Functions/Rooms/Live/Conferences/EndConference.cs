using MaxConf.Functions.OpenApi;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Rooms.Live.Actions;
using MaxConf.Functions.Security;
using MaxConf.Pexip.Management;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace MaxConf.Functions.Rooms.Live.Conferences;

/// <summary>
/// <c>POST /room/{room_name}/end</c>: disconnects everybody. The room lives on as after any meeting, by what its nodes tell of the end.
/// </summary>
internal sealed class EndConference(RoomControl control, PexipManagementClient pexip)
{
    [Function("EndConference")]
    [Access(AccessPolicy.RoomControl)]
    [EndpointSummary("End the meeting")]
    [EndpointDescription("Everybody is disconnected. The room stays for its grace period, as after any meeting.")]
    [ProducesResponseType(StatusCodes.Status202Accepted, Description = "Pexip has accepted it.")]
    [FailsWith(nameof(ProblemCatalog.NoConference), nameof(ProblemCatalog.RefusedByPexip))]
    [CallsPexip]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "room/{room_name}/end")] HttpRequest request,
        string room_name,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken) => control.ActAsync(
            ControlOrder.Of(request, client, room_name, RoomActionKind.End), pexip.DisconnectLiveConferenceAsync, cancellationToken);
}

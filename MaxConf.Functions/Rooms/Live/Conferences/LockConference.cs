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

/// <summary><c>POST /room/{room_name}/lock</c> and <c>unlock</c>: whether newcomers have to wait until they are admitted.</summary>
internal sealed class LockConference(RoomControl control, PexipManagementClient pexip)
{
    [Function("LockConference")]
    [Access(AccessPolicy.RoomControl)]
    [EndpointSummary("Lock the meeting")]
    [EndpointDescription("Newcomers wait until they are admitted.")]
    [ProducesResponseType(StatusCodes.Status202Accepted, Description = "Pexip has accepted it.")]
    [FailsWith(nameof(ProblemCatalog.NoConference), nameof(ProblemCatalog.RefusedByPexip))]
    [CallsPexip]
    public Task<IActionResult> LockAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "room/{room_name}/lock")] HttpRequest request,
        string room_name,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken) => control.ActAsync(
            ControlOrder.Of(request, client, room_name, RoomActionKind.Lock), pexip.LockLiveConferenceAsync, cancellationToken);

    [Function("UnlockConference")]
    [Access(AccessPolicy.RoomControl)]
    [EndpointSummary("Unlock the meeting")]
    [ProducesResponseType(StatusCodes.Status202Accepted, Description = "Pexip has accepted it.")]
    [FailsWith(nameof(ProblemCatalog.NoConference), nameof(ProblemCatalog.RefusedByPexip))]
    [CallsPexip]
    public Task<IActionResult> UnlockAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "room/{room_name}/unlock")] HttpRequest request,
        string room_name,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken) => control.ActAsync(
            ControlOrder.Of(request, client, room_name, RoomActionKind.Unlock), pexip.UnlockLiveConferenceAsync, cancellationToken);
}

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

/// <summary><c>POST /room/{room_name}/mute</c> and <c>unmute</c>: whether Guests can be heard.</summary>
internal sealed class MuteGuests(RoomControl control, PexipManagementClient pexip)
{
    [Function("MuteGuests")]
    [Access(AccessPolicy.RoomControl)]
    [EndpointSummary("Mute all Guests")]
    [ProducesResponseType(StatusCodes.Status202Accepted, Description = "Pexip has accepted it.")]
    [FailsWith(nameof(ProblemCatalog.NoConference), nameof(ProblemCatalog.RefusedByPexip))]
    [CallsPexip]
    public Task<IActionResult> MuteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "room/{room_name}/mute")] HttpRequest request,
        string room_name,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken) => control.ActAsync(
            ControlOrder.Of(request, client, room_name, RoomActionKind.Mute), pexip.MuteGuestsAsync, cancellationToken);

    [Function("UnmuteGuests")]
    [Access(AccessPolicy.RoomControl)]
    [EndpointSummary("Unmute all Guests")]
    [ProducesResponseType(StatusCodes.Status202Accepted, Description = "Pexip has accepted it.")]
    [FailsWith(nameof(ProblemCatalog.NoConference), nameof(ProblemCatalog.RefusedByPexip))]
    [CallsPexip]
    public Task<IActionResult> UnmuteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "room/{room_name}/unmute")] HttpRequest request,
        string room_name,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken) => control.ActAsync(
            ControlOrder.Of(request, client, room_name, RoomActionKind.Unmute), pexip.UnmuteGuestsAsync, cancellationToken);
}

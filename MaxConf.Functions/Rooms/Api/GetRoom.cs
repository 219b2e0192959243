using MaxConf.Functions.OpenApi;
using MaxConf.Functions.Security;
using MaxConf.Pexip.Management.Resources;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace MaxConf.Functions.Rooms.Api;

/// <summary><c>GET /room/{room_name}</c>: the room with both PINs.</summary>
internal sealed class GetRoom(RoomReader rooms)
{
    [Function(nameof(GetRoom))]
    [Access(AccessPolicy.RoomOperations)]
    [EndpointSummary("Read a room")]
    [ReadsQuery<RoomShape>]
    [ProducesResponseType<ConstrainedConference>(StatusCodes.Status200OK, Description = "The room, with both PINs.")]
    [ProducesResponseType<Conference>(StatusCodes.Status200OK)]
    [CallsPexip]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "room/{room_name}")] HttpRequest request,
        string room_name,
        CancellationToken cancellationToken) => rooms.ReadAsync(request, room_name, cancellationToken);
}

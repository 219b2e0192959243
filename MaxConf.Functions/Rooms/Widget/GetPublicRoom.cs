using MaxConf.Functions.Rooms.Api;
using MaxConf.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace MaxConf.Functions.Rooms.Widget;

/// <summary>
/// <c>GET /public/room/{room_name}</c>: the room with both PINs, for the agents' widget, which polls. A room that is as the caller's
/// <c>If-None-Match</c> has it is answered with 304.
/// </summary>
internal sealed class GetPublicRoom(RoomReader rooms)
{
    /// <summary>Where the widget finds a room.</summary>
    internal const string Route = "public/room/{room_name}";

    [Function(nameof(GetPublicRoom))]
    [Access(AccessPolicy.GenesysAgent)]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string room_name,
        CancellationToken cancellationToken) => rooms.PollAsync(request, room_name, cancellationToken);
}

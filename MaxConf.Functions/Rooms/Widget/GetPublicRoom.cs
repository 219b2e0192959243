using MaxConf.Functions.OpenApi;
using MaxConf.Functions.Rooms.Api;
using MaxConf.Functions.Security;
using MaxConf.Pexip.Management.Resources;
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
    [EndpointSummary("Read a room, again and again")]
    [EndpointDescription("The room as it was a moment ago at most. Only pages of the configured origins can read the answer in a browser.")]
    [ReadsQuery<RoomShape>]
    [EntityTagged]
    [ProducesResponseType<ConstrainedConference>(StatusCodes.Status200OK, Description = "The room, with both PINs.")]
    [ProducesResponseType<Conference>(StatusCodes.Status200OK)]
    [CallsPexip]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string room_name,
        CancellationToken cancellationToken) => rooms.PollAsync(request, room_name, cancellationToken);
}

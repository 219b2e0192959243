using MaxConf.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;

namespace MaxConf.Functions.Rooms.Widget;

/// <summary>
/// <c>OPTIONS /public/room/{room_name}</c>: the question a browser asks before it sends the widget's token. The answer is in the headers
/// that <see cref="WidgetCors"/> adds; without them the browser goes no further.
/// </summary>
internal sealed class PreflightPublicRoom
{
    [Function(nameof(PreflightPublicRoom))]
    [Access(AccessPolicy.Anonymous)]
    [ExcludeFromDescription]
    public IActionResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "options", Route = GetPublicRoom.Route)] HttpRequest request) =>
        new NoContentResult();
}

using MaxConf.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;

namespace MaxConf.Functions.Rooms.Live;

/// <summary>
/// <c>OPTIONS</c> of what agents may read: the question a browser asks before it sends the widget's token. The answer is in the headers
/// that <see cref="Widget.WidgetCors"/> adds.
/// </summary>
internal static class PreflightLive
{
    [Function("PreflightParticipants")]
    [Access(AccessPolicy.Anonymous)]
    [ExcludeFromDescription]
    public static IActionResult Participants(
        [HttpTrigger(AuthorizationLevel.Anonymous, "options", Route = "room/{room_name}/participants")] HttpRequest request) =>
        new NoContentResult();

    [Function("PreflightParticipant")]
    [Access(AccessPolicy.Anonymous)]
    [ExcludeFromDescription]
    public static IActionResult Participant(
        [HttpTrigger(
            AuthorizationLevel.Anonymous, "options", Route = "room/{room_name}/participants/{participant_id}")] HttpRequest request) =>
        new NoContentResult();

    [Function("PreflightLayouts")]
    [Access(AccessPolicy.Anonymous)]
    [ExcludeFromDescription]
    public static IActionResult Layouts(
        [HttpTrigger(AuthorizationLevel.Anonymous, "options", Route = "room/{room_name}/layouts")] HttpRequest request) =>
        new NoContentResult();

    [Function("PreflightEvents")]
    [Access(AccessPolicy.Anonymous)]
    [ExcludeFromDescription]
    public static IActionResult Events(
        [HttpTrigger(AuthorizationLevel.Anonymous, "options", Route = "room/{room_name}/events")] HttpRequest request) =>
        new NoContentResult();
}

using MaxConf.Functions.OpenApi;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Rooms.Api;
using MaxConf.Functions.Rooms.Naming;
using MaxConf.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Rooms.Live.Events;

/// <summary><c>GET /room/{room_name}/events</c>: what goes on in a room, as server-sent events.</summary>
internal sealed class GetEvents(
    RoomFeeds feeds, RoomAdoption adoption, IOptions<LiveControlOptions> options, TimeProvider time, IHostApplicationLifetime lifetime)
{
    private const string LastEventId = "Last-Event-ID";
    private const int MaxIdLength = 100;

    [Function(nameof(GetEvents))]
    [Access(AccessPolicy.RoomReading)]
    [EndpointSummary("Follow a room")]
    [EndpointDescription(
        "Server-sent events, each with an id: first a `snapshot` of room and roster, then `room` for changes of its state, "
        + "`roster` where the roster became known or unknown, `participant_joined`, `participant_updated`, `participant_left`. Who comes "
        + "back with the last id gets what was missed, or a fresh `snapshot` where that is not known any more. "
        + "Ends with the room, or after some minutes.")]
    [RequestHeader(LastEventId, "The last event that the caller had.", MaxLength = MaxIdLength)]
    [ProducesResponseType<string>(StatusCodes.Status200OK, EventsAnswer.ContentType, Description = "The events, as they come.")]
    [CallsPexip]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "room/{room_name}/events")] HttpRequest request,
        string room_name,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        if (!RoomName.TryParse(room_name, out var name))
        {
            return ProblemCatalog.RoomNotFound();
        }

        var owned = await adoption.EnsureOwnedAsync(client, name.Value, cancellationToken);
        if (!owned.IsSuccess)
        {
            return PexipProblems.Of(owned.Error);
        }

        var caller = request.HttpContext.User.Identity?.Name ?? "";
        var opened = await feeds.OpenAsync(client, name.Value, caller, request.Headers[LastEventId], cancellationToken);
        return opened.Problem is { } problem
            ? problem
            : new EventsAnswer(opened.Value!, options.Value, time, lifetime.ApplicationStopping);
    }
}

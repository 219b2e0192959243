using MaxConf.Functions.Observability;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Functions.Rooms.Meetings;
using MaxConf.Functions.Rooms.Naming;
using MaxConf.Pexip.EventSink;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Events;

/// <summary>Hands events to the orchestrations of their rooms.</summary>
internal sealed class EventDelivery(EventSinkMetrics metrics, TimeProvider time, ILogger<EventDelivery> logger)
{
    /// <summary>Completes when every event that a room has to hear is durable.</summary>
    public async Task DeliverAsync(DurableTaskClient client, EventSinkPayload payload, CancellationToken cancellationToken)
    {
        foreach (var pexip in payload.Events)
        {
            metrics.Received(pexip.Name);
        }

        metrics.Unheard("not_an_event", payload.Skipped);
        if (payload.Skipped > 0)
        {
            Log.EventsSkipped(logger, payload.Skipped);
        }

        var received = time.GetUtcNow();
        var meant = payload.Events
            .Select(pexip => (Room: pexip.ConferenceName, Event: MeetingEvents.Of(pexip, received)))
            .Where(pair => pair is { Room.Length: > 0, Event: not null })
            .ToLookup(pair => pair.Room!, pair => pair.Event!);
        metrics.Unheard("no_meaning", payload.Events.Count - meant.Sum(room => room.Count()));
        await Task.WhenAll(meant.Select(room => DeliverAsync(client, room.Key, [.. room], cancellationToken)));
    }

    private async Task DeliverAsync(
        DurableTaskClient client, string roomName, MeetingEvent[] events, CancellationToken cancellationToken)
    {
        if (RoomName.TryParse(roomName, out var name) && await TryRaiseAsync(client, name, events, cancellationToken))
        {
            Log.EventsHeard(logger, roomName, events.Length);
            return;
        }

        metrics.Unheard("unknown_room", events.Length);
        Log.EventsForNobody(logger, roomName, events.Length);
    }

    private static async Task<bool> TryRaiseAsync(
        DurableTaskClient client, RoomName name, MeetingEvent[] events, CancellationToken cancellationToken)
    {
        if (!await client.IsRoomUnderWayAsync(name.Value, cancellationToken))
        {
            return false;
        }

        try
        {
            await client.TellRoomAsync(name.Value, events, cancellationToken);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Some of Azure's back ends throw for an instance that has ended meanwhile; then there is nobody to hear.
            if (await client.IsRoomUnderWayAsync(name.Value, cancellationToken))
            {
                throw;
            }

            return false;
        }
    }
}

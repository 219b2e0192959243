using MaxConf.Functions.Rooms.Changes;
using MaxConf.Functions.Rooms.Live.Actions;
using MaxConf.Functions.Rooms.Meetings;
using Microsoft.DurableTask;

namespace MaxConf.Functions.Rooms.Lifecycle;

/// <summary>What a room's orchestration waits for: external events, and its timer.</summary>
internal sealed class RoomInbox(TaskOrchestrationContext context) : IDisposable
{
    /// <summary>The external event that carries a <see cref="MeetingEvent"/> array.</summary>
    public const string MeetingEvents = "MeetingEvents";

    /// <summary>The external event that asks for the room's deletion; its payload is a <see cref="RoomDeletion"/> or nothing.</summary>
    public const string Deletion = "Deletion";

    /// <summary>The external event that hands a room of the pool out; its payload is a <see cref="RoomAssignment"/>.</summary>
    public const string Assignment = "Assignment";

    /// <summary>The external event that has a room look whether it missed its time, or the end of its VMR; no payload.</summary>
    public const string Reconciliation = "Reconciliation";

    /// <summary>The external event that carries a <see cref="RoomChange"/>.</summary>
    public const string Change = "Change";

    // First the ones that go first: a wish to delete wins over all else.
    private readonly IAwaitedEvent[] _events =
    [
        new AwaitedEvent<RoomDeletion?>(context, Deletion, deletion => new RoomNews.DeletionRequested(deletion?.Watcher)),
        new AwaitedEvent<RoomAssignment>(context, Assignment, assignment => new RoomNews.Assigned(assignment)),
        new AwaitedEvent<MeetingEvent[]>(context, MeetingEvents, events => new RoomNews.MeetingHeard(events)),
        new AwaitedEvent<object?>(context, Reconciliation, _ => new RoomNews.Reconciled()),
        new AwaitedEvent<RoomChange>(context, Change, change => new RoomNews.ChangeRequested(change)),
        new AwaitedEvent<RoomAction>(context, RoomAction.EventName, action => new RoomNews.ActedOn(action)),
    ];

    private RoomTimer? _timer;

    /// <summary>Whether something has come in that has not been taken out: then the execution must not end.</summary>
    public bool HasNews => _events.Any(each => each.HasArrived);

    /// <summary>Begins to take note of what comes in, so that it is known when something else is over.</summary>
    public void Listen() => Array.ForEach(_events, each => _ = each.Arrival);

    /// <summary>Waits for what comes next. Events go before the timer.</summary>
    /// <param name="due">When the timer runs out; null for no timer.</param>
    public async Task<RoomNews> NextAsync(DateTimeOffset? due)
    {
        await Task.WhenAny([.. _events.Select(each => each.Arrival), SetTimer(due)]);
        var arrived = Array.Find(_events, each => each.HasArrived);
        return arrived is null ? new RoomNews.TimeElapsed() : await arrived.TakeAsync();
    }

    /// <summary>Takes a wish to delete the room, of those that came in since <see cref="Listen"/>; null if there is none.</summary>
    public async Task<RoomNews.DeletionRequested?> TakeDeletionAsync()
    {
        Listen();
        return _events[0].HasArrived ? (RoomNews.DeletionRequested)await _events[0].TakeAsync() : null;
    }

    /// <summary>Takes the timer back: Durable Functions ends no execution while one is open.</summary>
    public void Dispose() => _timer?.Dispose();

    private Task SetTimer(DateTimeOffset? due)
    {
        if (_timer is { } running && (running.Due != due || running.Elapsed.IsCompleted))
        {
            running.Dispose();
            _timer = null;
        }

        if (due is null)
        {
            return new TaskCompletionSource().Task;
        }

        _timer ??= RoomTimer.Start(context, due.Value);
        return _timer.Elapsed;
    }
}

using MaxConf.Functions.Rooms.Meetings;
using Microsoft.DurableTask;

namespace MaxConf.Functions.Rooms.Lifecycle;

/// <summary>
/// What a room's orchestration waits for: events of its meeting, a wish to delete it, its timer. Each wait lasts until it is served,
/// over as many turns as that takes, so that nothing that came in between is lost.
/// </summary>
internal sealed class RoomInbox(TaskOrchestrationContext context) : IDisposable
{
    /// <summary>The external event that carries a <see cref="MeetingEvent"/> array.</summary>
    public const string MeetingEvents = "MeetingEvents";

    /// <summary>The external event that asks for the room's deletion; no payload.</summary>
    public const string Deletion = "Deletion";

    private Task<MeetingEvent[]>? _meeting;
    private Task<object?>? _deletion;
    private RoomTimer? _timer;

    /// <summary>Whether something has come in that has not been taken out: then the execution must not end.</summary>
    public bool HasNews => _meeting is { IsCompleted: true } || _deletion is { IsCompleted: true };

    /// <summary>Waits for what comes next. A wish to delete goes before events, events before the timer.</summary>
    /// <param name="due">When the timer runs out; null for no timer.</param>
    public async Task<RoomNews> NextAsync(DateTimeOffset? due)
    {
        _meeting ??= context.WaitForExternalEvent<MeetingEvent[]>(MeetingEvents);
        _deletion ??= context.WaitForExternalEvent<object?>(Deletion);
        var timer = SetTimer(due);
        await Task.WhenAny(_deletion, _meeting, timer);

        if (_deletion.IsCompleted)
        {
            _deletion = null;
            return RoomNews.DeletionRequested;
        }

        if (!_meeting.IsCompleted)
        {
            return RoomNews.TimeElapsed;
        }

        var events = await _meeting;
        _meeting = null;
        return new(RoomNewsKind.MeetingEvents, events);
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

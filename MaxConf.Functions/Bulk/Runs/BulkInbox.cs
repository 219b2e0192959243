using MaxConf.Functions.Rooms.Lifecycle;
using Microsoft.DurableTask;

namespace MaxConf.Functions.Bulk.Runs;

/// <summary>
/// What a run's orchestration waits for: news of its rooms, and its timer. Each wait lasts until it is served, over as many turns as that
/// takes, so that nothing that came in between is lost.
/// </summary>
internal sealed class BulkInbox(TaskOrchestrationContext context) : IDisposable
{
    private Task<RoomSettled>? _settled;
    private Task<RoomDeleted>? _ended;
    private RoomTimer? _timer;

    /// <summary>Whether something has come in that has not been taken out: then the execution must not end.</summary>
    public bool HasNews => _settled is { IsCompleted: true } || _ended is { IsCompleted: true };

    /// <summary>Waits for what comes next. News go before the timer, which may wake somewhat early.</summary>
    /// <param name="due">When the timer runs out; null only where news are there already.</param>
    public async Task<BulkNews> NextAsync(DateTimeOffset? due)
    {
        _settled ??= context.WaitForExternalEvent<RoomSettled>(RoomSettled.EventName);
        _ended ??= context.WaitForExternalEvent<RoomDeleted>(RoomDeleted.EventName);
        if (!HasNews)
        {
            await Task.WhenAny(_settled, _ended, SetTimer(due));
        }

        if (_settled.IsCompleted)
        {
            var told = await _settled;
            _settled = null;
            return new BulkNews.Settled(told);
        }

        if (_ended.IsCompleted)
        {
            var told = await _ended;
            _ended = null;
            return new BulkNews.Ended(told.Room);
        }

        return new BulkNews.TimeElapsed();
    }

    /// <summary>Takes the timer back: Durable Functions ends no execution while one is open.</summary>
    public void Dispose() => _timer?.Dispose();

    /// <summary>
    /// With every room that settles the time moves on at which the next one has been silent for too long. A new timer each time would
    /// fill the history, so one that runs out before it is kept.
    /// </summary>
    private Task SetTimer(DateTimeOffset? due)
    {
        if (due is null)
        {
            return new TaskCompletionSource().Task;
        }

        if (_timer is { } running && (running.Elapsed.IsCompleted || running.Due > due))
        {
            running.Dispose();
            _timer = null;
        }

        _timer ??= RoomTimer.Start(context, due.Value);
        return _timer.Elapsed;
    }
}

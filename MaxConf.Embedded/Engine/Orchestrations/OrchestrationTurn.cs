using MaxConf.Embedded.Engine.History;
using MaxConf.Embedded.Engine.Storage;
using Microsoft.DurableTask.Client;

namespace MaxConf.Embedded.Engine.Orchestrations;

/// <summary>One turn of an instance: all it was, what it takes in now, and which messages that uses up.</summary>
internal sealed record OrchestrationTurn(
    InstanceRow Instance,
    IReadOnlyList<HistoryEvent> History,
    IReadOnlyList<HistoryEvent> News,
    IReadOnlyList<long> UsedUp,
    bool Suspended,
    bool MoreWaiting)
{
    /// <summary>The event that began the execution; null while that has not come in.</summary>
    public ExecutionStarted? Started { get; } = History.Concat(News).OfType<ExecutionStarted>().FirstOrDefault();

    /// <summary>The wish to end the instance, if it came in now.</summary>
    public ExecutionTerminated? Terminated { get; } = News.OfType<ExecutionTerminated>().FirstOrDefault();

    /// <summary>Whether there is something to live through. An execution that has not started can only be ended.</summary>
    public bool HasNews => News.Count > 0 && (Started is not null || Terminated is not null);

    /// <summary>Reads a turn; null where there is no such instance.</summary>
    public static OrchestrationTurn? Load(SqliteSession session, string instanceId, DateTimeOffset now)
    {
        if (session.Instance(instanceId) is not { } instance)
        {
            return null;
        }

        var suspended = instance.Status == OrchestrationRuntimeStatus.Suspended;

        // What resumes or starts an instance may have come after any number of messages that wait for it.
        var isWaiting = suspended || instance.Status == OrchestrationRuntimeStatus.Pending;
        var limit = isWaiting ? Queries.AllMessages : Queries.MaxMessages;
        var messages = session.Messages(instanceId, now, limit);
        var history = messages.Count > 0 ? session.History(instanceId) : [];
        var current = messages
            .Where(m => !instance.IsFinished && (m.ExecutionId is null || m.ExecutionId == instance.ExecutionId))
            .Select(m => (m.Id, Event: HistoryJson.ReadEvent(m.Body)))
            .OrderBy(m => m.Event is not ExecutionStarted)
            .ToList();
        var stale = messages.Select(m => m.Id).Except(current.Select(m => m.Id));
        var started = history.Count > 0 || current is [(_, ExecutionStarted), ..];

        // What has not started yet can only be ended; the rest waits for the start.
        var (taken, nowSuspended) = Intake.Take(started ? current : current.Where(m => m.Event is ExecutionTerminated), suspended);
        return new(
            instance,
            history,
            [.. taken.Select(m => m.Event)],
            [.. stale, .. taken.Select(m => m.Id)],
            nowSuspended,
            messages.Count == limit);
    }
}

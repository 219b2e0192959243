using MaxConf.Embedded.Engine.Dispatch;
using MaxConf.Embedded.Engine.History;
using MaxConf.Embedded.Engine.Storage;
using Microsoft.DurableTask.Client;

namespace MaxConf.Embedded.Engine.Orchestrations;

/// <summary>
/// Makes up turns: from memory where the session has seen all that came before, else from the file. Either way the session takes note of
/// what it has now seen.
/// </summary>
internal sealed class TurnLoader(Database database)
{
    /// <returns>The turn; null where there is no such instance.</returns>
    public OrchestrationTurn? Load(LiveInstance live, TurnIntake intake, DateTimeOffset now)
    {
        if (SessionOf(live, intake) is not { } session)
        {
            return database.Read(file => Read(file, live.InstanceId, intake, now));
        }

        return intake.LooksInFile
            ? database.Read(file => ReadNews(file, session, intake, now))
            : TurnOf(session, Unseen(session, intake));
    }

    /// <summary>The start of an instance may come in when a turn has found it in the file already.</summary>
    private static OrchestrationSession? SessionOf(LiveInstance live, TurnIntake intake) =>
        intake.Arrivals is [{ Begun: { } begun }, ..] && begun.Key != live.Session?.Instance.Key
            ? new(begun, [], lastMessageId: 0)
            : live.Session;

    /// <summary>A session knows the messages that waited when it was read; they may come in once more.</summary>
    private static List<Arrival> Unseen(OrchestrationSession session, TurnIntake intake)
    {
        var unseen = intake.Arrivals.Where(arrival => arrival.MessageId == 0 || arrival.MessageId > session.LastMessageId).ToList();
        session.LastMessageId = Math.Max(session.LastMessageId, intake.Arrivals.Max(arrival => (long?)arrival.MessageId) ?? 0);
        return unseen;
    }

    /// <summary>
    /// Reads what has come in and what has fallen due, together: what is in the file already, but not yet here, must not be overtaken by a
    /// timer. Another instance may have taken this one's place meanwhile; then all is read.
    /// </summary>
    private static OrchestrationTurn? ReadNews(SqliteSession file, OrchestrationSession session, TurnIntake intake, DateTimeOffset now)
    {
        var instanceId = session.Instance.InstanceId;
        if (file.KeyOf(instanceId) != session.Instance.Key)
        {
            return Read(file, instanceId, intake, now);
        }

        var messages = file.NewMessages(instanceId, session.LastMessageId, now);
        session.LastMessageId = LastOf(messages, session.LastMessageId);
        return TurnOf(session, messages.Select(message => Parse(session.Instance, message)).Concat(Unwritten(intake)));
    }

    private static OrchestrationTurn? Read(SqliteSession file, string instanceId, TurnIntake intake, DateTimeOffset now)
    {
        if (file.Instance(instanceId) is not { } instance)
        {
            return null;
        }

        // What resumes or starts an instance may have come after any number of messages that wait for it.
        var waits = instance.Status is OrchestrationRuntimeStatus.Suspended or OrchestrationRuntimeStatus.Pending;
        var limit = waits ? Queries.AllMessages : Queries.MaxMessages;
        var messages = file.Messages(instanceId, now, limit);
        var session = new OrchestrationSession(instance, file.Turns(instance), LastOf(messages, 0));
        var turn = TurnOf(session, messages.Select(message => Parse(instance, message)).Concat(Unwritten(intake)));
        return turn with { MoreWaiting = messages.Count == limit };
    }

    private static OrchestrationTurn TurnOf(OrchestrationSession session, IEnumerable<Arrival> waiting)
    {
        var isOver = session.Instance.IsFinished;
        var byUse = waiting.ToLookup(a => !isOver && (a.ExecutionId is null || a.ExecutionId == session.ExecutionId));
        var current = byUse[true].OrderBy(arrival => arrival.Event is not ExecutionStarted).ToList();
        if (current.FindIndex(arrival => arrival.Event is ExecutionTerminated) is var end and >= 0)
        {
            // The instance ends with it, whatever state it is in.
            session.IsSuspended = false;
            return new(session, [current[end]], [.. byUse[false], .. current[..end], .. current[(end + 1)..]], [], MoreWaiting: false);
        }

        var (taken, held, suspended) = Intake.Take(current, session.IsSuspended);
        if (session.Started is null && !taken.Exists(arrival => arrival.Event is ExecutionStarted))
        {
            // What has not started waits for its start.
            return new(session, [], [.. byUse[false]], current, MoreWaiting: false);
        }

        session.IsSuspended = suspended;
        return new(session, taken, [.. byUse[false]], held, MoreWaiting: false);
    }

    private static IEnumerable<Arrival> Unwritten(TurnIntake intake) => intake.Arrivals.Where(arrival => arrival.Answered is not null);

    /// <summary>Timers have numbers of their own time, not of when they came in.</summary>
    private static long LastOf(List<StoredMessage> messages, long before) =>
        messages.Where(message => !message.FellDue).Select(message => message.Id).Append(before).Max();

    private static Arrival Parse(InstanceRow instance, StoredMessage message) =>
        new(instance.Complete(HistoryJson.ReadEvent(message.Body)), message.ExecutionId, message.Id);
}

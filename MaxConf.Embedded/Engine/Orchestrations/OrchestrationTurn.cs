using MaxConf.Embedded.Engine.Dispatch;
using MaxConf.Embedded.Engine.History;
using MaxConf.Embedded.Engine.Storage;
using Microsoft.DurableTask.Client;

namespace MaxConf.Embedded.Engine.Orchestrations;

/// <summary>One turn of an instance: what it takes in, what has become void, and what has to wait on.</summary>
/// <param name="Session">The instance.</param>
/// <param name="Taken">What it takes in, in the order in which it is to be lived through.</param>
/// <param name="Void">What was for an execution that is gone.</param>
/// <param name="Held">What waits until the instance is resumed or starts.</param>
/// <param name="MoreWaiting">Whether there is more in the file than one turn takes.</param>
internal sealed record OrchestrationTurn(
    OrchestrationSession Session,
    IReadOnlyList<Arrival> Taken,
    IReadOnlyList<Arrival> Void,
    IReadOnlyList<Arrival> Held,
    bool MoreWaiting)
{
    /// <summary>Whether anything is to be written.</summary>
    public bool ChangesAnything => Taken.Count > 0 || Void.Count > 0 || Held.Any(arrival => arrival.Answered is not null);

    /// <summary>Whether the session can go on from here without the file.</summary>
    public bool CanStayHot => !Session.IsSuspended && !MoreWaiting && Held.Count == 0 && Session.Execution is not null;

    /// <summary>Takes off the file what is used up, and puts into it what has to wait and is in memory only.</summary>
    public void WriteIntake(DurableTransaction transaction)
    {
        foreach (var arrival in Taken.Concat(Void))
        {
            if (arrival.Answered is { } activity)
            {
                transaction.Unschedule(activity);
            }
            else
            {
                transaction.Consume(Session.Instance.InstanceId, arrival.MessageId);
            }
        }

        foreach (var arrival in Held)
        {
            if (arrival.Answered is { } activity)
            {
                transaction.Answer(activity, arrival.Event);
            }
        }
    }

    /// <summary>Makes up a turn; null where there is no such instance.</summary>
    public static OrchestrationTurn? Load(Database database, LiveInstance live, TurnIntake intake, DateTimeOffset now) =>
        Hot(live, intake) is { } session
            ? Next(session, Unseen(session, intake).Concat(intake.LooksInFile ? Due(database, session, now) : []))
            : database.Read(file => Read(file, live.InstanceId, intake, now));

    private static OrchestrationSession? Hot(LiveInstance live, TurnIntake intake) =>
        intake.Arrivals is [{ Begun: { } begun }, ..] ? new(begun, [], lastMessageId: 0) : live.Session;

    /// <summary>A session knows the messages that waited when it was read; they may come in once more.</summary>
    private static List<Arrival> Unseen(OrchestrationSession session, TurnIntake intake)
    {
        var unseen = intake.Arrivals.Where(arrival => arrival.MessageId == 0 || arrival.MessageId > session.LastMessageId).ToList();
        session.LastMessageId = Math.Max(session.LastMessageId, intake.Arrivals.Max(arrival => (long?)arrival.MessageId) ?? 0);
        return unseen;
    }

    private static List<Arrival> Due(Database database, OrchestrationSession session, DateTimeOffset now) =>
        [.. database.Read(file => file.DueMessages(session.Instance.InstanceId, now)).Select(message => Parse(session.Instance, message))];

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
        var last = messages.Where(message => !message.FellDue).Select(message => message.Id).DefaultIfEmpty().Max();
        var session = new OrchestrationSession(instance, file.Turns(instance), last);
        var unwritten = intake.Arrivals.Where(arrival => arrival.Answered is not null);
        return Next(session, messages.Select(message => Parse(instance, message)).Concat(unwritten)) with { MoreWaiting = messages.Count == limit };
    }

    private static OrchestrationTurn Next(OrchestrationSession session, IEnumerable<Arrival> waiting)
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

        if (session.Started is null && current is not [{ Event: ExecutionStarted }, ..])
        {
            // What has not started yet waits for its start.
            return new(session, [], [.. byUse[false]], current, MoreWaiting: false);
        }

        (var taken, var held, session.IsSuspended) = Intake.Take(current, session.IsSuspended);
        return new(session, taken, [.. byUse[false]], held, MoreWaiting: false);
    }

    private static Arrival Parse(InstanceRow instance, StoredMessage message) =>
        new(instance.Complete(HistoryJson.ReadEvent(message.Body)), message.ExecutionId, message.Id);
}

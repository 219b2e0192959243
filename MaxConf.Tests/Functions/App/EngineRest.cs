using MaxConf.Embedded.Engine;
using MaxConf.Embedded.Engine.History;
using MaxConf.Embedded.Engine.Storage;
using MaxConf.Functions.Rooms.Lifecycle;

namespace MaxConf.Tests.Functions.App;

/// <summary>Waits for what an engine comes to, from one commit to the next.</summary>
internal static class EngineRest
{
    /// <summary>Completes when no instance has anything to take in at <paramref name="now"/> and no activity is to be run.</summary>
    public static Task RestAsync(this DurableEngine engine, DateTimeOffset now) =>
        UntilAsync(engine, session => session.ReadyInstances(now).Count == 0 && session.Activities().Count == 0);

    /// <summary>Completes when an external event of this name has come in for a room, whether or not it was taken out yet.</summary>
    public static Task HearsAsync(this DurableEngine engine, string room, string name)
    {
        var instanceId = RoomLifecycle.InstanceIdOf(room);
        return UntilAsync(engine, session => session.History(instanceId).OfType<EventRaised>().Any(raised => raised.Name == name));
    }

    /// <summary>Completes when a timer function has its next run before it, and gives the time of that.</summary>
    public static async Task<DateTimeOffset> NextRunAsync(this DurableEngine engine, string function, DateTimeOffset now)
    {
        await UntilAsync(engine, session => session.Schedule(function)?.Next > now.UtcDateTime);
        return engine.Database.Read(session => session.Schedule(function)!.Next);
    }

    private static async Task UntilAsync(DurableEngine engine, Func<SqliteSession, bool> isSo)
    {
        var committed = NewSignal();
        void Tell(CommitEffects effects) => Interlocked.Exchange(ref committed, NewSignal()).SetResult();
        engine.Database.Writer.Committed += Tell;
        try
        {
            while (true)
            {
                var next = Volatile.Read(ref committed).Task;
                if (engine.Database.Read(isSo))
                {
                    return;
                }

                await next;
            }
        }
        finally
        {
            engine.Database.Writer.Committed -= Tell;
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

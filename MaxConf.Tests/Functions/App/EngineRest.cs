using MaxConf.Embedded.Engine;
using MaxConf.Embedded.Engine.Storage;

namespace MaxConf.Tests.Functions.App;

/// <summary>Waits for an engine to have nothing to do.</summary>
internal static class EngineRest
{
    /// <summary>Completes when no instance has anything to take in at <paramref name="now"/> and no activity is to be run.</summary>
    public static async Task RestAsync(this DurableEngine engine, DateTimeOffset now)
    {
        var committed = NewSignal();
        void Tell(CommitEffects effects) => Interlocked.Exchange(ref committed, NewSignal()).SetResult();
        engine.Database.Writer.Committed += Tell;
        try
        {
            while (true)
            {
                var next = Volatile.Read(ref committed).Task;
                if (engine.Database.Read(session => IsAtRest(session, now))) return;
                await next;
            }
        }
        finally
        {
            engine.Database.Writer.Committed -= Tell;
        }
    }

    private static bool IsAtRest(SqliteSession session, DateTimeOffset now) =>
        session.ReadyInstances(now).Count == 0 && session.Activities().Count == 0;

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

using MaxConf.Embedded.Engine.History;

namespace MaxConf.Embedded.Engine.Client;

internal sealed partial class EmbeddedDurableTaskClient
{
    /// <remarks>
    /// The new run has the orchestrator, the tags and the input of the old one, which after <c>ContinueAsNew</c> is that of its last
    /// execution; no parent waits for it. Under the same id it takes the old run's place, history and all.
    /// </remarks>
    /// <exception cref="ArgumentException">There is no such instance.</exception>
    /// <exception cref="InvalidOperationException">It is to keep its id and has not ended.</exception>
    public override async Task<string> RestartAsync(
        string instanceId, bool restartWithNewInstanceId = false, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var newId = restartWithNewInstanceId ? InstanceIds.New() : instanceId;
        var (now, span) = (time.GetUtcNow(), CurrentSpan());
        var old = await database.Writer.WriteAsync(transaction =>
        {
            var old = transaction.Find(instanceId);
            if (old is not null && (restartWithNewInstanceId || old.IsFinished))
            {
                var started = new ExecutionStarted(now, old.Name, InstanceIds.New(), old.Input, Parent: null, span);
                transaction.Start(newId, started, TagsOf(old));
            }

            return old;
        });
        if (old is null)
        {
            throw new ArgumentException($"There is no orchestration instance '{instanceId}'.", nameof(instanceId));
        }

        return restartWithNewInstanceId || old.IsFinished
            ? newId
            : throw new InvalidOperationException($"The orchestration instance '{instanceId}' has not ended: it is {old.Status}.");
    }
}

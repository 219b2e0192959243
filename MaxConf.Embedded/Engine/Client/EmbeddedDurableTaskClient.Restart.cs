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
    public override Task<string> RestartAsync(
        string instanceId, bool restartWithNewInstanceId = false, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var newId = restartWithNewInstanceId ? InstanceIds.New() : instanceId;
        var (now, span) = (time.GetUtcNow(), CurrentSpan());
        return database.Writer.WriteAsync(transaction =>
        {
            var old = transaction.Find(instanceId)
                ?? throw new ArgumentException($"There is no orchestration instance '{instanceId}'.", nameof(instanceId));
            if (!restartWithNewInstanceId && !old.IsFinished)
            {
                throw new InvalidOperationException($"The orchestration instance '{instanceId}' has not ended: it is {old.Status}.");
            }

            transaction.Start(newId, new ExecutionStarted(now, old.Name, InstanceIds.New(), old.Input, Parent: null, span), TagsOf(old));
            return newId;
        });
    }
}

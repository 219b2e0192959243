using MaxConf.Embedded.Engine.Storage;
using Microsoft.DurableTask.Client;

namespace MaxConf.Embedded.Engine.Client;

internal sealed partial class EmbeddedDurableTaskClient
{
    /// <summary>Instances removed in one transaction: few enough that no turn waits long for the writer.</summary>
    private const int PurgeBatch = 100;

    /// <remarks>Only what has finished is purged. A child that is still under way is left, and so is all below it.</remarks>
    public override Task<PurgeResult> PurgeInstanceAsync(
        string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var recursive = options is { Recursive: true };
        return database.Writer.WriteAsync(transaction => new PurgeResult(transaction.Purge(instanceId, recursive), isComplete: true));
    }

    /// <remarks>
    /// Goes through the instances in batches, each durable by itself: what was purged when the time given or the caller's patience ran out
    /// stays purged.
    /// </remarks>
    public override async Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var recursive = options is { Recursive: true };
        var started = time.GetTimestamp();
        var (purged, last, found) = (0, "", PurgeBatch);
        while (found == PurgeBatch)
        {
            cancellation.ThrowIfCancellationRequested();
            if (filter.Timeout is { } timeout && time.GetElapsedTime(started) >= timeout)
            {
                return new(purged, isComplete: false);
            }

            var batch = database.Read(session => session.Purgeable(filter, last, PurgeBatch));
            purged += await database.Writer.WriteAsync(transaction => batch.Sum(id => transaction.Purge(id, recursive)));
            (last, found) = (batch.LastOrDefault() ?? last, batch.Count);
        }

        return new(purged, isComplete: true);
    }
}

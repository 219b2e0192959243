using MaxConf.Functions.Observability;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Maintenance.GarbageCollection;

/// <summary>Begins a garbage collection every ten minutes; see <see cref="GarbageCollectionRun"/>.</summary>
internal sealed class GarbageCollectionTimer(IOptions<GarbageCollectionOptions> options, ILogger<GarbageCollectionTimer> logger)
{
    private const string EveryTenMinutes = "0 */10 * * * *";

    [Function(nameof(GarbageCollectionTimer))]
    public async Task RunAsync(
        [TimerTrigger(EveryTenMinutes)] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        if (options.Value.Enabled && !await client.TryStartGarbageCollectionAsync(cancellationToken))
        {
            Log.GarbageCollectionUnderWay(logger);
        }
    }
}

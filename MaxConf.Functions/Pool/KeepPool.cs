using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace MaxConf.Functions.Pool;

/// <summary>Fills the pool after a start, and fits it to settings that have changed. What is taken is replaced without it.</summary>
internal sealed class KeepPool(PoolSettings settings)
{
    private const string EveryMinute = "0 * * * * *";

    [Function(nameof(KeepPool))]
    public async Task RunAsync(
        [TimerTrigger(EveryMinute, RunOnStartup = true)] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        var isNeeded = settings.Current.Size > 0
            || await client.Entities.GetEntityAsync(RoomPool.Id, includeState: false, cancellationToken) is not null;
        if (isNeeded)
        {
            await client.Entities.SignalEntityAsync(RoomPool.Id, nameof(RoomPool.Keep), cancellation: cancellationToken);
        }
    }
}

using Microsoft.DurableTask;

namespace MaxConf.Functions.Rooms.Lifecycle;

/// <summary>Waiting for external events, for orchestrators.</summary>
internal static class EventWaits
{
    /// <summary>
    /// Waits for an external event that is meant; others of its name, such as what an earlier run of the instance had asked for, are let
    /// go.
    /// </summary>
    /// <returns>The payload; the default when none came in time.</returns>
    public static async Task<T?> AwaitEventAsync<T>(
        this TaskOrchestrationContext context, string name, Func<T, bool> isMeant, TimeSpan patience)
    {
        using var stop = new CancellationTokenSource();
        var elapsed = context.CreateTimer(patience, stop.Token);
        while (true)
        {
            var arrival = context.WaitForExternalEvent<T>(name);
            await Task.WhenAny(arrival, elapsed);
            if (!arrival.IsCompleted)
            {
                return default;
            }

            var payload = await arrival;
            if (isMeant(payload))
            {
                // Not with CancelAsync: that leaves the orchestrator's thread.
                stop.Cancel();
                return payload;
            }
        }
    }
}

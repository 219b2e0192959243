using Microsoft.DurableTask;
using Microsoft.DurableTask.Entities;

namespace MaxConf.Tests.Functions.Purity;

/// <summary>Orchestrators that do what looks like something forbidden, and is not.</summary>
internal static class PureOrchestrators
{
    private static readonly int[] Seconds = [1, 2];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static async Task<Guid> ItsContext(TaskOrchestrationContext context)
    {
        await context.CreateTimer(context.CurrentUtcDateTime + Patience, CancellationToken.None);
        await context.Entities.SignalEntityAsync(new EntityInstanceId("ledger", "one"), "add");
        return context.NewGuid();
    }

    public static async Task<int> ItsOwnTasks(TaskOrchestrationContext context)
    {
        using var stop = new CancellationTokenSource();
        var timers = Seconds.Select(seconds => context.CreateTimer(TimeSpan.FromSeconds(seconds), stop.Token)).ToList();
        var first = await Task.WhenAny([.. timers, new TaskCompletionSource().Task]);
        stop.Cancel();
        return timers.IndexOf(first);
    }
}

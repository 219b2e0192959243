using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace MaxConf.Benchmarks.Activities;

/// <summary>An orchestration that has many activities done at once, and adds up what they say.</summary>
internal static class FanOutFunctions
{
    [Function(nameof(FanOut))]
    public static async Task<long> FanOut([OrchestrationTrigger] TaskOrchestrationContext context, int count)
    {
        var doubled = await Task.WhenAll(
            Enumerable.Range(0, count).Select(number => context.CallActivityAsync<int>(nameof(DoubleAsync), number)));
        return doubled.Sum(number => (long)number);
    }

    [Function(nameof(DoubleAsync))]
    public static Task<int> DoubleAsync([ActivityTrigger] int number) => Task.FromResult(2 * number);

    /// <summary>What <see cref="FanOut"/> gives.</summary>
    public static long SumOf(int count) => (long)count * (count - 1);
}

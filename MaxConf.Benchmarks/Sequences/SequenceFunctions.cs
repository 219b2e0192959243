using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace MaxConf.Benchmarks.Sequences;

/// <summary>An orchestration whose every step needs the one before.</summary>
internal static class SequenceFunctions
{
    /// <summary>Activities of an orchestration.</summary>
    public const int Steps = 5;

    [Function(nameof(Climb))]
    public static async Task<int> Climb([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var height = 0;
        for (var step = 0; step < Steps; step++)
        {
            height = await context.CallActivityAsync<int>(nameof(Raise), height);
        }

        return height;
    }

    [Function(nameof(Raise))]
    public static int Raise([ActivityTrigger] int height) => height + 1;
}

using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace MaxConf.Tests.Embedded.Management;

/// <summary>Orchestrations that end, wait and fail.</summary>
public static class ManagedSamples
{
    [Function("Ends")]
    public static Output Ends([OrchestrationTrigger] TaskOrchestrationContext context, Input input)
    {
        context.SetCustomStatus(new[] { "almost", "done" });
        return new(input.Room, 2.50m);
    }

    [Function("Waits")]
    public static Task<string> Waits([OrchestrationTrigger] TaskOrchestrationContext context)
        => context.WaitForExternalEvent<string>("go");

    [Function("Fails")]
    public static string Fails([OrchestrationTrigger] TaskOrchestrationContext context)
        => throw new InvalidOperationException($"no luck with {context.Name.Name}");

    public sealed record Input(string Room);

    public sealed record Output(string Room, decimal Price);
}

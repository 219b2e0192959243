using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace MaxConf.Tests.Embedded.Management;

/// <summary>An orchestrator whose next version calls another activity.</summary>
public sealed class ChangingSamples(ChangingSamples.Version version)
{
    [Function("Changes")]
    public async Task<string> Changes([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var text = await context.CallActivityAsync<string>(version.Activity, "Ada");
        context.SetCustomStatus("waiting");
        return $"{text} {await context.WaitForExternalEvent<string>("go")}";
    }

    [Function("Greet")]
    public static string Greet([ActivityTrigger] string name) => $"Hello {name},";

    [Function("Welcome")]
    public static string Welcome([ActivityTrigger] string name) => $"Welcome {name},";

    public sealed record Version(string Activity);
}

using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Entities;

namespace MaxConf.Tests.Embedded.Management;

/// <summary>Orchestrations that end, wait, fail and do all there is to do; an entity that counts.</summary>
public static class ManagedSamples
{
    private static readonly EntityInstanceId Rooms = new("Counter", "rooms");

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

    [Function("Says")]
    public static string Says([OrchestrationTrigger] TaskOrchestrationContext context, string input) => $"{context.Name.Name} {input}";

    [Function("Asks")]
    public static Task<string> Asks([OrchestrationTrigger] TaskOrchestrationContext context)
        => context.CallActivityAsync<string>("Hangs", "long");

    [Function("Tells")]
    public static async Task<string> Tells([OrchestrationTrigger] TaskOrchestrationContext context, string input)
    {
        await context.CallActivityAsync<string>("Echo", input);
        await OrNothingAsync(context.CallActivityAsync<string>("Breaks", 1));
        await context.CallSubOrchestratorAsync<string>("Says", "c");
        await OrNothingAsync(context.CallSubOrchestratorAsync<string>("Fails"));
        await context.Entities.SignalEntityAsync(Rooms, "add", 2);
        await context.Entities.CallEntityAsync<int>(Rooms, "add", 3);
        context.SendEvent("nobody", "hello", "there");
        context.SetCustomStatus("sleeping");
        await context.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None);
        context.SetCustomStatus("listening");
        return await context.WaitForExternalEvent<string>("go");
    }

    [Function("Echo")]
    public static string Echo([ActivityTrigger] string text) => text;

    [Function("Breaks")]
    public static string Breaks([ActivityTrigger] int number) => throw new InvalidOperationException($"broke at {number}");

    /// <summary>Until the host stops.</summary>
    [Function("Hangs")]
    public static async Task<string> Hangs([ActivityTrigger] string text, CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        return text;
    }

    [Function("Counter")]
    public static Task Counter([EntityTrigger] TaskEntityDispatcher dispatcher) => dispatcher.DispatchAsync(operation =>
    {
        var count = operation.State.GetState<int>();
        operation.State.SetState(operation.Name == "delete" ? null : count + operation.GetInput<int>());
        return new ValueTask<object?>(count);
    });

    [Function("Notebook")]
    public static Task Notebook([EntityTrigger] TaskEntityDispatcher dispatcher) => dispatcher.DispatchAsync(operation =>
    {
        operation.State.SetState($"{operation.Name}: {operation.GetInput<string>()}");
        return default;
    });

    private static async Task OrNothingAsync(Task<string> task)
    {
        try
        {
            await task;
        }
        catch (TaskFailedException)
        {
            // Failing is what it is there for.
        }
    }

    public sealed record Input(string Room);

    public sealed record Output(string Room, decimal Price);
}

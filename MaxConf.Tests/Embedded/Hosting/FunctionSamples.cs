using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Entities;

namespace MaxConf.Tests.Embedded.Hosting;

/// <summary>One function of each durable kind, and one that starts them.</summary>
public sealed class FunctionSamples(ScopedProbe probe)
{
    [Function("Start")]
    public async Task<IResult> Start(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "start/{name}")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        FunctionContext context,
        string name)
    {
        Assert.Same(request.HttpContext, context.GetHttpContext());
        Assert.Same(probe, context.InstanceServices.GetService(typeof(ScopedProbe)));
        var cancellation = context.CancellationToken;
        return Results.Text(await client.ScheduleNewOrchestrationInstanceAsync(nameof(Greet), new Greeting(name), cancellation));
    }

    [Function(nameof(Greet))]
    public static async Task<string> Greet([OrchestrationTrigger] TaskOrchestrationContext context, Greeting greeting)
    {
        var words = await context.CallActivityAsync<string>("compose", greeting);
        var counter = new EntityInstanceId("Counter", greeting.Name);
        var count = await context.Entities.CallEntityAsync<int>(counter, "add", 3);
        return $"{words} {count}";
    }

    [Function("Compose")]
    public ValueTask<string> Compose([ActivityTrigger] Greeting greeting, TaskActivityContext context, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Assert.Equal(0, probe.Disposals);
        return new($"Hello {greeting.Name} from {context.Name.Name}");
    }

    [Function("Counter")]
    public static Task Count([EntityTrigger] TaskEntityDispatcher dispatcher) => dispatcher.DispatchAsync<CounterState>();

    public sealed record Greeting(string Name);

    public sealed class CounterState
    {
        public int Value { get; set; }

        public int Add(int amount) => Value += amount;
    }
}

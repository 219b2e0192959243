using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MaxConf.Tests.Embedded.Hosting;

public class DurableFunctionTests
{
    [Fact]
    public async Task Orchestration_StartedByHttp_RunsActivityAndEntity()
    {
        await using var app = await EmbeddedApp.StartAsync(
            builder => builder.Services.AddScoped<ScopedProbe>(), typeof(FunctionSamples));

        var done = await RunAsync(app);

        Assert.Equal("Hello Ada from compose 3", done.ReadOutputAs<string>());
    }

    [Fact]
    public async Task Middleware_EveryKindOfTrigger_RunsThroughIt()
    {
        var notes = new ConcurrentQueue<string>();
        await using var app = await EmbeddedApp.StartAsync(builder => AddRecording(builder, notes), typeof(FunctionSamples));

        await RunAsync(app);

        string[] expected =
        [
            "Compose activityTrigger greeting",
            "Counter entityTrigger dispatcher",
            "Greet orchestrationTrigger context",
            "Start httpTrigger request",
        ];
        Assert.Equal(expected, notes.Distinct().Order(StringComparer.Ordinal));
    }

    private static void AddRecording(FunctionsApplicationBuilder builder, ConcurrentQueue<string> notes)
    {
        builder.Services.AddScoped<ScopedProbe>();
        builder.Services.AddSingleton(notes);
        builder.UseMiddleware<RecordingMiddleware>();
    }

    private static async Task<OrchestrationMetadata> RunAsync(EmbeddedApp app)
    {
        using var answer = await app.Client.PostAsync("/start/Ada", content: null);
        var instanceId = await answer.Content.ReadAsStringAsync();
        var client = app.Services.GetRequiredService<DurableTaskClient>();
        return await client.WaitForInstanceCompletionAsync(instanceId, getInputsAndOutputs: true);
    }
}

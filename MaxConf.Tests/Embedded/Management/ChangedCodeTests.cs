using System.Text.Json.Nodes;
using MaxConf.Tests.Embedded.Hosting;
using MaxConf.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace MaxConf.Tests.Embedded.Management;

/// <summary>What an operator can do about an instance that a new version of its orchestrator cannot go on with.</summary>
public sealed class ChangedCodeTests : IDisposable
{
    private const string Instance = "/runtime/webhooks/durabletask/instances/one";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ChangedOrchestrator_Fails_IsInspectedAndRestarted()
    {
        await using (var old = await StartAsync("Greet"))
        {
            await ClientOf(old).ScheduleNewOrchestrationInstanceAsync("Changes", new StartOrchestrationOptions("one"));
            await ShowsWaitingAsync(old);
            await old.StopAsync();
        }

        await using var app = await StartAsync("Welcome");
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        http.DefaultRequestHeaders.Add("x-functions-key", EmbeddedApp.Key);
        await ClientOf(app).RaiseEventAsync("one", "go", "come in");
        await ClientOf(app).WaitForInstanceCompletionAsync("one");

        var failed = JsonNode.Parse(await http.GetStringAsync($"{Instance}?showHistory=true"))!;
        using var restart = await http.PostAsync($"{Instance}/restart?restartWithNewInstanceId=false", content: null);
        await ShowsWaitingAsync(app);
        await ClientOf(app).RaiseEventAsync("one", "go", "come in");
        var ended = await ClientOf(app).WaitForInstanceCompletionAsync("one", getInputsAndOutputs: true);

        Assert.Equal("Failed", (string?)failed["runtimeStatus"]);
        const string FirstDifference = "at step 0 the history has activity 'Greet', the replay activity 'Welcome'";
        Assert.Contains(FirstDifference, (string?)failed["output"], StringComparison.Ordinal);
        string[] expected = ["ExecutionStarted", "TaskCompleted Greet", "EventRaised", "ExecutionCompleted"];
        Assert.Equal(expected, failed["historyEvents"]!.AsArray().Select(step => step!["EventType"]!.ToString() switch
        {
            "TaskCompleted" => $"TaskCompleted {step["FunctionName"]}",
            var other => other,
        }));
        Assert.Equal("Welcome Ada, come in", ended.ReadOutputAs<string>());
    }

    private async Task<WebApplication> StartAsync(string activity)
    {
        var builder = EmbeddedApp.CreateBuilder(_folder, typeof(ChangingSamples));
        builder.Services.AddSingleton(new ChangingSamples.Version(activity));
        var app = (WebApplication)builder.Build();
        await app.StartAsync();
        return app;
    }

    private static async Task ShowsWaitingAsync(WebApplication app)
    {
        var changes = app.Services.GetRequiredService<MaxConf.Embedded.Engine.DurableEngine>().Changes;
        while (true)
        {
            var changed = changes.Next("one");
            if ((await ClientOf(app).GetInstanceAsync("one", getInputsAndOutputs: true))?.ReadCustomStatusAs<string>() == "waiting")
            {
                return;
            }

            await changed.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    private static DurableTaskClient ClientOf(WebApplication app) => app.Services.GetRequiredService<DurableTaskClient>();
}

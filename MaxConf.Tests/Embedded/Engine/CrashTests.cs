using System.Collections.Concurrent;
using Microsoft.DurableTask.Client;

namespace MaxConf.Tests.Embedded.Engine;

public sealed class CrashTests : IAsyncLifetime
{
    private readonly EngineFixture _fixture = new();

    public async Task InitializeAsync() => await _fixture.StartAsync();

    public async Task DisposeAsync() => await _fixture.DisposeAsync();

    [Fact]
    public async Task Kill_WhileAnActivityRuns_RunsItAgainAndGoesOn()
    {
        var runs = 0;
        var begun = new TaskCompletionSource();
        var never = new TaskCompletionSource();
        _fixture.Catalog
            .Orchestrator("work", async context => await context.CallActivityAsync<string>("slow"))
            .Activity<object?>("slow", async _ =>
            {
                if (Interlocked.Increment(ref runs) > 1)
                {
                    return "second time";
                }

                begun.SetResult();
                await never.Task;
                return "never";
            });
        var id = await _fixture.RunAsync("work");
        await begun.Task;

        await _fixture.RestartAsync();

        Assert.Equal("second time", (await _fixture.EndOfAsync(id)).ReadOutputAs<string>());
        Assert.Equal(2, runs);
    }

    [Fact]
    public async Task Kill_AtRandomInstants_LosesNothingAndDecidesNothingTwice()
    {
        var ran = new ConcurrentDictionary<string, int>();
        _fixture.Catalog
            .Orchestrator("chain", async context =>
            {
                var sum = 0;
                for (var i = 0; i < 6; i++)
                {
                    sum += await context.CallActivityAsync<int>("count", $"{context.InstanceId}/{i}");
                    sum += await context.WaitForExternalEvent<int>("add");
                }

                return sum;
            })
            .Activity<string>("count", step =>
            {
                ran.AddOrUpdate(step, 1, (_, n) => n + 1);
                return 1;
            });

        var random = new Random(20260301);
        var ids = new List<string>();
        for (var round = 0; round < 6; round++)
        {
            for (var i = 0; i < 20; i++)
            {
                ids.Add(await _fixture.RunAsync("chain"));
            }

            await Task.WhenAll(ids.Select(id => _fixture.Client.RaiseEventAsync(id, "add", 10)));
            for (var spin = random.Next(200); spin > 0; spin--)
            {
                await Task.Yield();
            }

            await _fixture.RestartAsync();
        }

        foreach (var id in ids)
        {
            for (var i = 0; i < 6; i++)
            {
                await _fixture.Client.RaiseEventAsync(id, "add", 10);
            }
        }

        foreach (var id in ids)
        {
            var end = await _fixture.EndOfAsync(id);
            Assert.Equal(OrchestrationRuntimeStatus.Completed, end.RuntimeStatus);
            Assert.Equal(66, end.ReadOutputAs<int>());
        }

        Assert.Equal(ids.Count * 6, ran.Count);
    }

    [Fact]
    public async Task Kill_AfterAnAcknowledgedEvent_StillDeliversIt()
    {
        _fixture.Catalog.Orchestrator("listener", async context => await context.WaitForExternalEvent<string>("word"));
        var id = await _fixture.RunAsync("listener");
        await _fixture.Client.RaiseEventAsync(id, "word", "kept");

        await _fixture.RestartAsync();

        Assert.Equal("kept", (await _fixture.EndOfAsync(id)).ReadOutputAs<string>());
    }
}

using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace MaxConf.Tests.Embedded.Engine;

public sealed class OrchestrationTests : IAsyncLifetime
{
    private readonly EngineFixture _fixture = new();

    public async Task InitializeAsync() => await _fixture.StartAsync();

    public async Task DisposeAsync() => await _fixture.DisposeAsync();

    [Fact]
    public async Task CallActivityAsync_InSequence_GivesEachResultToTheNext()
    {
        _fixture.Catalog
            .Orchestrator("sum", async context =>
            {
                var total = 0;
                for (var i = 1; i <= 5; i++)
                {
                    total = await context.CallActivityAsync<int>("add", new[] { total, i });
                }

                return total;
            })
            .Activity<int[]>("add", numbers => numbers.Sum());

        var end = await _fixture.EndOfAsync(await _fixture.RunAsync("sum"));

        Assert.Equal(OrchestrationRuntimeStatus.Completed, end.RuntimeStatus);
        Assert.Equal(15, end.ReadOutputAs<int>());
    }

    [Fact]
    public async Task CallActivityAsync_FannedOut_CollectsAllResultsInOrder()
    {
        _fixture.Catalog
            .Orchestrator("squares", async context =>
                await Task.WhenAll(Enumerable.Range(0, 200).Select(i => context.CallActivityAsync<int>("square", i))))
            .Activity<int>("square", i => i * i);

        var end = await _fixture.EndOfAsync(await _fixture.RunAsync("squares"));

        Assert.Equal(Enumerable.Range(0, 200).Select(i => i * i), end.ReadOutputAs<int[]>()!);
    }

    [Fact]
    public async Task CallActivityAsync_ThatThrows_ThrowsTaskFailedWithItsDetails()
    {
        _fixture.Catalog
            .Orchestrator("careful", async context =>
            {
                try
                {
                    return await context.CallActivityAsync<string>("bad");
                }
                catch (TaskFailedException e) when (e.FailureDetails.IsCausedBy<FormatException>())
                {
                    return $"{e.TaskName}: {e.FailureDetails.ErrorMessage}";
                }
            })
            .Activity<object?>("bad", (Func<object?, object?>)(_ => throw new FormatException("no good")));

        var end = await _fixture.EndOfAsync(await _fixture.RunAsync("careful"));

        Assert.Equal("bad: no good", end.ReadOutputAs<string>());
    }

    [Fact]
    public async Task Orchestrator_ThatThrows_FailsWithItsDetails()
    {
        _fixture.Catalog.Orchestrator("bad", _ => throw new FormatException("no good"));

        var end = await _fixture.EndOfAsync(await _fixture.RunAsync("bad"));

        Assert.Equal(OrchestrationRuntimeStatus.Failed, end.RuntimeStatus);
        Assert.Equal("no good", end.FailureDetails?.ErrorMessage);
    }

    [Fact]
    public async Task Orchestrator_ThatDoesNotExist_FailsAndSaysSo()
    {
        var end = await _fixture.EndOfAsync(await _fixture.RunAsync("nowhere"));

        Assert.Equal(OrchestrationRuntimeStatus.Failed, end.RuntimeStatus);
        Assert.Contains("'nowhere'", end.FailureDetails?.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retry_WithPolicy_WaitsLongerEachTimeAndThenSucceeds()
    {
        var times = new List<DateTimeOffset>();
        var tried = new SemaphoreSlim(0);
        _fixture.Catalog
            .Orchestrator("patient", async context => await context.CallActivityAsync<string>(
                "flaky", options: TaskOptions.FromRetryPolicy(new RetryPolicy(4, TimeSpan.FromSeconds(10), 2))))
            .Activity<object?>("flaky", (Func<object?, object?>)(_ =>
            {
                times.Add(_fixture.Clock.GetUtcNow());
                tried.Release();
                return times.Count < 3 ? throw new IOException("not yet") : "done";
            }));

        var id = await _fixture.RunAsync("patient");
        await tried.WaitAsync();
        await _fixture.HistoryShowsAsync(id, "TimerCreated", 1);
        _fixture.Clock.Advance(TimeSpan.FromSeconds(10));
        await tried.WaitAsync();
        await _fixture.HistoryShowsAsync(id, "TimerCreated", 2);
        _fixture.Clock.Advance(TimeSpan.FromSeconds(20));
        var end = await _fixture.EndOfAsync(id);

        Assert.Equal("done", end.ReadOutputAs<string>());
        Assert.Equal([0, 10, 30], times.Select(t => (int)(t - times[0]).TotalSeconds));
    }

    [Fact]
    public async Task ContinueAsNew_WithEventsNotTakenYet_HandsThemOverInOrder()
    {
        _fixture.Catalog.Orchestrator("collector", async context =>
        {
            var seen = context.GetInput<List<int>>()!;
            seen.Add(await context.WaitForExternalEvent<int>("number"));
            context.SetCustomStatus(string.Join(',', seen));
            if (seen.Count < 5)
            {
                context.ContinueAsNew(seen);
            }

            return seen;
        });

        var id = await _fixture.RunAsync("collector", new List<int>());
        await Task.WhenAll(Enumerable.Range(1, 5).Select(i => _fixture.Client.RaiseEventAsync(id, "number", i)));
        var end = await _fixture.EndOfAsync(id);

        Assert.Equal([1, 2, 3, 4, 5], end.ReadOutputAs<int[]>()!);
        Assert.DoesNotContain(_fixture.HistoryOf(id), step => step.Contains("\"input\":\"1\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WaitForExternalEvent_WithEventBeforeTheWait_FindsIt()
    {
        var gate = new TaskCompletionSource();
        _fixture.Catalog
            .Orchestrator("late", async context =>
            {
                await context.CallActivityAsync("wait");
                return await context.WaitForExternalEvent<string>("Word");
            })
            .Activity<object?>("wait", async _ =>
            {
                await gate.Task;
                return null;
            });

        var id = await _fixture.RunAsync("late");
        await _fixture.Client.RaiseEventAsync(id, "word", "early");
        gate.SetResult();

        Assert.Equal("early", (await _fixture.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task CallSubOrchestratorAsync_AnswersWithTheChildsOutputAndFailure()
    {
        _fixture.Catalog
            .Orchestrator("parent", async context =>
            {
                var good = await context.CallSubOrchestratorAsync<string>("child", "x", new SubOrchestrationOptions(instanceId: "the-child"));
                try
                {
                    await context.CallSubOrchestratorAsync("child", "bad");
                    return "unexpected";
                }
                catch (TaskFailedException e)
                {
                    return $"{good}, {e.FailureDetails.ErrorMessage}";
                }
            })
            .Orchestrator("child", context =>
            {
                var input = context.GetInput<string>();
                if (input == "bad")
                {
                    throw new FormatException("child fell");
                }

                return Task.FromResult<object?>($"{input} of {context.Parent!.Name}");
            });

        var end = await _fixture.EndOfAsync(await _fixture.RunAsync("parent"));

        Assert.Equal("x of parent, child fell", end.ReadOutputAs<string>());
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await _fixture.Client.GetInstanceAsync("the-child"))!.RuntimeStatus);
    }

    [Fact]
    public async Task SendEvent_ToAnotherInstance_Arrives()
    {
        _fixture.Catalog
            .Orchestrator("listener", async context => await context.WaitForExternalEvent<string>("hello"))
            .Orchestrator("speaker", context =>
            {
                context.SendEvent("ear", "hello", "from afar");
                return Task.FromResult<object?>(null);
            });

        await _fixture.RunAsync("listener", instanceId: "ear");
        await _fixture.RunAsync("speaker");

        Assert.Equal("from afar", (await _fixture.EndOfAsync("ear")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task NewGuid_AcrossReplays_IsTheSame()
    {
        _fixture.Catalog
            .Orchestrator("guids", async context =>
            {
                var first = context.NewGuid();
                var second = context.NewGuid();
                var before = $"{first}/{second}";
                var kept = await context.CallActivityAsync<string>("echo", before);
                return kept == before && first != second;
            })
            .Activity<string>("echo", text => text);

        Assert.True((await _fixture.EndOfAsync(await _fixture.RunAsync("guids"))).ReadOutputAs<bool>());
    }
}

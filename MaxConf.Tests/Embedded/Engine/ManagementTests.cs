using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace MaxConf.Tests.Embedded.Engine;

public sealed class ManagementTests : IAsyncLifetime
{
    private readonly EngineFixture _fixture = new();

    public async Task InitializeAsync()
    {
        _fixture.Catalog.Orchestrator("waiter", async context =>
        {
            context.SetCustomStatus("waiting");
            var word = await context.WaitForExternalEvent<string>("word");
            context.SetCustomStatus($"heard {word}");
            return $"{word} {await context.WaitForExternalEvent<string>("word")}";
        });
        await _fixture.StartAsync();
    }

    public async Task DisposeAsync() => await _fixture.DisposeAsync();

    [Fact]
    public async Task ScheduleNew_UnderAnIdInUse_IsRefusedAndChangesNothing()
    {
        await _fixture.RunAsync("waiter", instanceId: "one");

        await Assert.ThrowsAsync<InvalidOperationException>(() => _fixture.RunAsync("waiter", instanceId: "one"));

        await _fixture.ShowsAsync("one", "waiting");
    }

    [Fact]
    public async Task ScheduleNew_UnderTheIdOfAFinishedOne_ReplacesIt()
    {
        await _fixture.RunAsync("waiter", instanceId: "one");
        await _fixture.Client.TerminateInstanceAsync("one");
        await _fixture.EndOfAsync("one");

        await _fixture.RunAsync("waiter", instanceId: "one");

        Assert.Equal(OrchestrationRuntimeStatus.Running, (await _fixture.ShowsAsync("one", "waiting")).RuntimeStatus);
    }

    [Fact]
    public async Task ScheduleNew_WithStartAt_WaitsUntilThenAndKeepsEarlierEvents()
    {
        var start = _fixture.Clock.GetUtcNow().AddHours(1);
        await _fixture.Client.ScheduleNewOrchestrationInstanceAsync("waiter", null, new StartOrchestrationOptions("later", start));
        await _fixture.Client.RaiseEventAsync("later", "word", "early");
        Assert.Equal(OrchestrationRuntimeStatus.Pending, (await _fixture.Client.GetInstanceAsync("later"))!.RuntimeStatus);

        _fixture.Clock.Advance(TimeSpan.FromHours(1));

        await _fixture.ShowsAsync("later", "heard early");
    }

    [Fact]
    public async Task Terminate_BeforeItsStart_EndsItAtOnce()
    {
        var start = _fixture.Clock.GetUtcNow().AddHours(1);
        await _fixture.Client.ScheduleNewOrchestrationInstanceAsync("waiter", null, new StartOrchestrationOptions("later", start));

        await _fixture.Client.TerminateInstanceAsync("later");

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await _fixture.EndOfAsync("later")).RuntimeStatus);
    }

    [Fact]
    public async Task Terminate_WhileWaiting_EndsWithTheGivenOutput()
    {
        var id = await _fixture.RunAsync("waiter");
        await _fixture.ShowsAsync(id, "waiting");

        await _fixture.Client.TerminateInstanceAsync(id, output: "enough");
        var end = await _fixture.EndOfAsync(id);

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, end.RuntimeStatus);
        Assert.Equal("enough", end.ReadOutputAs<string>());
    }

    [Fact]
    public async Task Suspend_ThenResume_HoldsEventsInOrderAndLosesNone()
    {
        var id = await _fixture.RunAsync("waiter");
        await _fixture.ShowsAsync(id, "waiting");
        await _fixture.Client.SuspendInstanceAsync(id);
        await _fixture.HistoryShowsAsync(id, "ExecutionSuspended", 1);
        await _fixture.Client.RaiseEventAsync(id, "word", "first");
        await _fixture.Client.RaiseEventAsync(id, "word", "second");
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await _fixture.Client.GetInstanceAsync(id))!.RuntimeStatus);

        await _fixture.Client.ResumeInstanceAsync(id);

        Assert.Equal("first second", (await _fixture.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Resume_BehindMoreEventsThanATurnTakes_IsFound()
    {
        var id = await _fixture.RunAsync("waiter");
        await _fixture.ShowsAsync(id, "waiting");
        await _fixture.Client.SuspendInstanceAsync(id);
        await Task.WhenAll(Enumerable.Range(0, 1200).Select(i => _fixture.Client.RaiseEventAsync(id, "word", $"{i}")));

        await _fixture.Client.ResumeInstanceAsync(id);

        Assert.Equal("0 1", (await _fixture.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Suspend_TwiceAcrossAHandOver_StillResumes()
    {
        _fixture.Catalog.Orchestrator("handing over", async context =>
        {
            var heard = context.GetInput<int>();
            context.SetCustomStatus($"{heard}");
            var word = await context.WaitForExternalEvent<string>("word");
            if (heard < 2)
            {
                context.ContinueAsNew(heard + 1);
            }

            return word;
        });
        var id = await _fixture.RunAsync("handing over", 0);
        await _fixture.ShowsAsync(id, "0");
        await Task.WhenAll(_fixture.Client.RaiseEventAsync(id, "word", "a"), _fixture.Client.SuspendInstanceAsync(id));
        await _fixture.Client.SuspendInstanceAsync(id);
        await _fixture.Client.RaiseEventAsync(id, "word", "b");
        await _fixture.Client.RaiseEventAsync(id, "word", "c");

        await _fixture.Client.ResumeInstanceAsync(id);

        Assert.Equal("c", (await _fixture.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task RaiseEvent_ToNobody_IsDropped()
    {
        await _fixture.Client.RaiseEventAsync("nobody", "word", "lost");

        await _fixture.RunAsync("waiter", instanceId: "nobody");

        await _fixture.ShowsAsync("nobody", "waiting");
    }

    [Fact]
    public async Task GetAllInstancesAsync_Filtered_PagesThroughAllThatMatch()
    {
        for (var i = 0; i < 7; i++)
        {
            await _fixture.RunAsync("waiter", instanceId: $"room-{i}");
        }

        await _fixture.RunAsync("waiter", instanceId: "other");
        await _fixture.Client.TerminateInstanceAsync("room-3");
        await _fixture.EndOfAsync("room-3");

        var query = new OrchestrationQuery
        {
            InstanceIdPrefix = "room-",
            PageSize = 2,
            Statuses = [OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Pending],
        };
        var found = new List<string>();
        await foreach (var instance in _fixture.Client.GetAllInstancesAsync(query))
        {
            found.Add(instance.InstanceId);
        }

        Assert.Equal(["room-0", "room-1", "room-2", "room-4", "room-5", "room-6"], found);
    }

    [Fact]
    public async Task Purge_OnlyTakesWhatHasFinished()
    {
        await _fixture.RunAsync("waiter", instanceId: "one");
        Assert.Equal(0, (await _fixture.Client.PurgeInstanceAsync("one")).PurgedInstanceCount);
        await _fixture.Client.TerminateInstanceAsync("one");
        await _fixture.EndOfAsync("one");

        Assert.Equal(1, (await _fixture.Client.PurgeInstanceAsync("one")).PurgedInstanceCount);

        Assert.Null(await _fixture.Client.GetInstanceAsync("one"));
        Assert.Empty(_fixture.HistoryOf("one"));
    }

    [Theory]
    [InlineData(false, "child grandchild")]
    [InlineData(true, "")]
    public async Task Purge_OfAParent_TakesItsChildrenWhenAsked(bool recursive, string left)
    {
        await RunFamilyAsync();

        var purged = await _fixture.Client.PurgeInstanceAsync("parent", new PurgeInstanceOptions(recursive));

        Assert.Equal(recursive ? 3 : 1, purged.PurgedInstanceCount);
        Assert.Equal(left, string.Join(' ', await IdsAsync()));
    }

    [Fact]
    public async Task Purge_Recursive_LeavesAChildThatIsUnderWay()
    {
        _fixture.Catalog.Orchestrator("parent", async context =>
        {
            var child = context.CallSubOrchestratorAsync<string>("waiter", options: new SubOrchestrationOptions(instanceId: "child"));
            context.SetCustomStatus("has a child");
            return await child;
        });
        await _fixture.RunAsync("parent", instanceId: "parent");
        await _fixture.ShowsAsync("child", "waiting");
        await _fixture.Client.TerminateInstanceAsync("parent");
        await _fixture.EndOfAsync("parent");

        var purged = await _fixture.Client.PurgeInstanceAsync("parent", new PurgeInstanceOptions(Recursive: true));

        Assert.Equal(1, purged.PurgedInstanceCount);
        Assert.Equal(["child"], await IdsAsync());
    }

    [Fact]
    public async Task PurgeAll_MoreThanABatch_TakesAllThatFit()
    {
        _fixture.Catalog.Orchestrator("short", _ => Task.FromResult<object?>(null));
        var ids = await Task.WhenAll(Enumerable.Range(0, 230).Select(i => _fixture.RunAsync("short", instanceId: $"short-{i}")));
        await Task.WhenAll(ids.Select(_fixture.EndOfAsync));
        await _fixture.RunAsync("waiter", instanceId: "one");
        _fixture.Clock.Advance(TimeSpan.FromHours(1));
        var between = _fixture.Clock.GetUtcNow().AddMinutes(-30);
        await _fixture.EndOfAsync(await _fixture.RunAsync("short", instanceId: "younger"));

        var purged = await _fixture.Client.PurgeInstancesAsync(null, between, [OrchestrationRuntimeStatus.Completed]);

        Assert.Equal((230, true), (purged.PurgedInstanceCount, purged.IsComplete));
        Assert.Equal(["one", "younger"], await IdsAsync());
    }

    [Fact]
    public async Task PurgeAll_OutOfTime_SaysThatItIsNotComplete()
    {
        await RunFamilyAsync();

        var purged = await _fixture.Client.PurgeAllInstancesAsync(new PurgeInstancesFilter { Timeout = TimeSpan.Zero });

        Assert.Equal((0, false), (purged.PurgedInstanceCount, purged.IsComplete));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Restart_RunsOnceMoreWithInputAndTags(bool newId)
    {
        _fixture.Catalog.Orchestrator("echo", context => Task.FromResult<object?>(context.GetInput<string>()));
        var options = new StartOrchestrationOptions("one") { Tags = new Dictionary<string, string> { ["colour"] = "blue" } };
        await _fixture.Client.ScheduleNewOrchestrationInstanceAsync("echo", "said", options);
        await _fixture.EndOfAsync("one");
        _fixture.Clock.Advance(TimeSpan.FromHours(1));

        var id = await _fixture.Client.RestartAsync("one", newId);
        var end = await _fixture.EndOfAsync(id);

        Assert.Equal(newId, id != "one");
        Assert.Equal("said", end.ReadOutputAs<string>());
        Assert.Equal("blue", end.Tags["colour"]);
        Assert.Equal(_fixture.Clock.GetUtcNow(), end.CreatedAt);
    }

    [Fact]
    public async Task Restart_OfNobody_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => _fixture.Client.RestartAsync("nobody"));

    [Fact]
    public async Task Restart_UnderTheSameIdWhileUnderWay_IsRefusedAndChangesNothing()
    {
        await _fixture.RunAsync("waiter", instanceId: "one");
        await _fixture.ShowsAsync("one", "waiting");

        await Assert.ThrowsAsync<InvalidOperationException>(() => _fixture.Client.RestartAsync("one"));
        await _fixture.Client.RaiseEventAsync("one", "word", "a");
        await _fixture.Client.RaiseEventAsync("one", "word", "b");

        Assert.Equal("a b", (await _fixture.EndOfAsync("one")).ReadOutputAs<string>());
    }

    private async Task RunFamilyAsync()
    {
        _fixture.Catalog.Orchestrator("grandchild", _ => Task.FromResult<object?>("here"));
        _fixture.Catalog.Orchestrator("child", async context =>
            await context.CallSubOrchestratorAsync<string>("grandchild", options: new SubOrchestrationOptions(instanceId: "grandchild")));
        _fixture.Catalog.Orchestrator("parent", async context =>
            await context.CallSubOrchestratorAsync<string>("child", options: new SubOrchestrationOptions(instanceId: "child")));
        await _fixture.EndOfAsync(await _fixture.RunAsync("parent", instanceId: "parent"));
    }

    private async Task<List<string>> IdsAsync() =>
        await _fixture.Client.GetAllInstancesAsync().Select(instance => instance.InstanceId).ToListAsync();
}

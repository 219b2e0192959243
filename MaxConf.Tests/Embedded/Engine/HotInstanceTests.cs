using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace MaxConf.Tests.Embedded.Engine;

/// <summary>What is in memory of an instance never hides what is in the file.</summary>
public sealed class HotInstanceTests : IAsyncLifetime
{
    private readonly EngineFixture _fixture = new();

    public async Task InitializeAsync() => await _fixture.StartAsync();

    public async Task DisposeAsync() => await _fixture.DisposeAsync();

    [Fact]
    public async Task ScheduleNew_LaterInThePlaceOfAWaitingOne_StartsThen()
    {
        _fixture.Catalog
            .Orchestrator("waits", WaitAsync)
            .Orchestrator("new", context => Task.FromResult<object?>("ran"));
        await _fixture.RunAsync("waits", instanceId: "x");
        await _fixture.ShowsAsync("x", "waiting");

        var options = new StartOrchestrationOptions("x", _fixture.Clock.GetUtcNow().AddMinutes(1)) { DedupeStatuses = ["Completed"] };
        await _fixture.Client.ScheduleNewOrchestrationInstanceAsync("new", null, options);
        _fixture.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("ran", (await _fixture.EndOfAsync("x")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task SendEvent_BeforeTheStartOfItsReceiver_IsDroppedWhetherOrNotTheEngineIsKilled()
    {
        _fixture.Catalog
            .Orchestrator("parent", async context =>
            {
                context.SendEvent("child", "go", "too early");
                return await context.CallSubOrchestratorAsync<string>("child", new SubOrchestrationOptions(instanceId: "child"));
            })
            .Orchestrator("child", WaitAsync);
        var parent = await _fixture.RunAsync("parent");
        await _fixture.ShowsAsync("child", "waiting");

        await _fixture.RestartAsync();
        await _fixture.Client.RaiseEventAsync("child", "go", "in time");

        Assert.Equal("in time", (await _fixture.EndOfAsync(parent)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Suspend_TwiceWhileAnExecutionIsPostponed_StillResumesAndTerminates()
    {
        _fixture.Catalog.Orchestrator("restless", context =>
        {
            context.ContinueAsNew();
            return Task.FromResult<object?>(null);
        });
        var id = await _fixture.RunAsync("restless");
        await _fixture.Client.SuspendInstanceAsync(id);
        await _fixture.StatusIsAsync(id, OrchestrationRuntimeStatus.Suspended);

        await _fixture.Client.SuspendInstanceAsync(id);
        await _fixture.Client.ResumeInstanceAsync(id);
        await _fixture.StatusIsAsync(id, OrchestrationRuntimeStatus.Running);
        await _fixture.Client.TerminateInstanceAsync(id);

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await _fixture.EndOfAsync(id)).RuntimeStatus);
    }

    [Fact]
    public async Task Orchestrator_ThatThrowsWhereNobodyAwaitsIt_Fails()
    {
        _fixture.Catalog.Orchestrator("careless", async context =>
        {
            context.SetCustomStatus("waiting");
            ThrowLater(context);
            return await context.WaitForExternalEvent<string>("go");
        });
        var id = await _fixture.RunAsync("careless");
        await _fixture.ShowsAsync(id, "waiting");

        _fixture.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("dropped", (await _fixture.EndOfAsync(id)).FailureDetails!.ErrorMessage);
    }

    private static async Task<object?> WaitAsync(TaskOrchestrationContext context)
    {
        context.SetCustomStatus("waiting");
        return await context.WaitForExternalEvent<string>("go");
    }

    private static async void ThrowLater(TaskOrchestrationContext context)
    {
        await context.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None);
        throw new InvalidOperationException("dropped");
    }
}

using Microsoft.DurableTask.Client;

namespace MaxConf.Tests.Embedded.Engine;

public sealed class ReplayTests : IAsyncLifetime
{
    private readonly EngineFixture _fixture = new();

    public async Task InitializeAsync()
    {
        _fixture.Catalog.Activity<string>("echo", text => text);
        await _fixture.StartAsync();
    }

    public async Task DisposeAsync() => await _fixture.DisposeAsync();

    [Theory]
    [InlineData("other activity", "activity 'echo'", "activity 'shout'")]
    [InlineData("timer", "activity 'echo'", "a timer")]
    [InlineData("nothing", "activity 'echo'", "nothing")]
    public async Task Orchestrator_ChangedWhileUnderWay_FailsAndNamesTheFirstDifferingStep(string change, string had, string has)
    {
        _fixture.Catalog.Orchestrator("changing", async context =>
        {
            await context.CallActivityAsync<string>("echo", "a");
            context.SetCustomStatus("waiting");
            return await context.WaitForExternalEvent<string>("go");
        });
        var id = await _fixture.RunAsync("changing");
        await _fixture.ShowsAsync(id, "waiting");
        _fixture.Kill();

        _fixture.Catalog.Orchestrator("changing", async context =>
        {
            if (change == "other activity")
            {
                await context.CallActivityAsync<string>("shout", "a");
            }

            if (change == "timer")
            {
                await context.CreateTimer(TimeSpan.FromSeconds(1), CancellationToken.None);
            }

            return await context.WaitForExternalEvent<string>("go");
        });
        await _fixture.StartAsync();
        await _fixture.Client.RaiseEventAsync(id, "go", "now");
        var end = await _fixture.EndOfAsync(id);

        Assert.Equal(OrchestrationRuntimeStatus.Failed, end.RuntimeStatus);
        Assert.Contains($"at step 0 the history has {had}, the replay {has}", end.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Orchestrator_WithAStepMoreThanItsHistory_FailsAndNamesIt()
    {
        _fixture.Catalog.Orchestrator("changing", async context =>
        {
            context.SetCustomStatus("waiting");
            return await context.WaitForExternalEvent<string>("go");
        });
        var id = await _fixture.RunAsync("changing");
        await _fixture.ShowsAsync(id, "waiting");
        _fixture.Kill();

        _fixture.Catalog.Orchestrator("changing", async context =>
        {
            await context.CallActivityAsync<string>("echo", "a");
            return await context.WaitForExternalEvent<string>("go");
        });
        await _fixture.StartAsync();
        await _fixture.Client.RaiseEventAsync(id, "go", "now");
        var end = await _fixture.EndOfAsync(id);

        Assert.Contains("at step 0 the replay has activity 'echo', the history nothing", end.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Orchestrator_ThatAwaitsWhatIsNotDurable_FailsAndSaysSo(bool comesBack)
    {
        var foreign = new TaskCompletionSource();
        _fixture.Catalog.Orchestrator("astray", async _ =>
        {
            if (comesBack)
            {
                await Task.Run(() => { });
            }

            await foreign.Task;
            return null;
        });

        var end = await _fixture.EndOfAsync(await _fixture.RunAsync("astray"));

        Assert.Equal(OrchestrationRuntimeStatus.Failed, end.RuntimeStatus);
        Assert.Contains("not a task of its context", end.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsReplaying_IsFalseOnlyTheFirstTimeALineIsReached()
    {
        var seen = new List<string>();
        _fixture.Catalog.Orchestrator("noisy", async context =>
        {
            foreach (var step in new[] { "a", "b", "c" })
            {
                if (!context.IsReplaying)
                {
                    seen.Add(step);
                }

                await context.CallActivityAsync<string>("echo", step);
            }

            return null;
        });

        await _fixture.EndOfAsync(await _fixture.RunAsync("noisy"));

        Assert.Equal(["a", "b", "c"], seen);
    }
}

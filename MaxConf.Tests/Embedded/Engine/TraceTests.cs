using System.Diagnostics;

namespace MaxConf.Tests.Embedded.Engine;

/// <summary>Which trace the work of an orchestration belongs to.</summary>
public sealed class TraceTests : IAsyncLifetime
{
    private readonly EngineFixture _fixture = new();

    public async Task InitializeAsync()
    {
        await _fixture.StartAsync();
        _fixture.Catalog
            .Call("trace", call => call.TraceParent)
            .Orchestrator("child", async context => await context.CallActivityAsync<string?>("trace"))
            .Orchestrator("parent", async context =>
            {
                var isLast = context.GetInput<bool>();
                var found = await context.CallActivityAsync<string?>("trace");
                var below = await context.CallSubOrchestratorAsync<string?>("child");
                if (!isLast)
                {
                    context.ContinueAsNew(true);
                }

                return new[] { found, below };
            });
    }

    public async Task DisposeAsync() => await _fixture.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Activity_OfAnExecution_IsInTheTraceThatStartedIt(bool isFirstExecution)
    {
        using var span = new Activity("request").SetIdFormat(ActivityIdFormat.W3C).Start();

        var end = await _fixture.EndOfAsync(await _fixture.RunAsync("parent", isFirstExecution));

        var expected = isFirstExecution ? span.Id : null;
        Assert.All(end.ReadOutputAs<string?[]>()!, found => Assert.Equal(expected, found));
    }

    [Fact]
    public async Task Activity_StartedOutsideOfATrace_IsInNone()
    {
        Activity.Current = null;

        var end = await _fixture.EndOfAsync(await _fixture.RunAsync("child"));

        Assert.Null(end.ReadOutputAs<string?>());
    }
}

using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace MaxConf.Tests.Embedded.Engine;

/// <summary>An orchestrator whose code changed while it is under way fails at the first step that it now decides otherwise.</summary>
public sealed class NonDeterminismTests : IAsyncLifetime
{
    private const string Nothing = "nothing";

    /// <summary>Every kind of step, by what messages call it. Some differ in nothing but a name, or who is addressed.</summary>
    private static readonly Dictionary<string, Action<TaskOrchestrationContext>> Steps = new()
    {
        ["activity 'a'"] = context => context.CallActivityAsync("a"),
        ["activity 'b'"] = context => context.CallActivityAsync("b"),
        ["a timer"] = context => context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None),
        ["sub-orchestration 'a' as 'x'"] = context => context.CallSubOrchestratorAsync("a", options: As("x")),
        ["sub-orchestration 'b' as 'x'"] = context => context.CallSubOrchestratorAsync("b", options: As("x")),
        ["sub-orchestration 'a' as 'y'"] = context => context.CallSubOrchestratorAsync("a", options: As("y")),
        ["event 'a' to 'x'"] = context => context.SendEvent("x", "a", 1),
        ["event 'b' to 'x'"] = context => context.SendEvent("x", "b", 1),
        ["event 'a' to 'y'"] = context => context.SendEvent("y", "a", 1),
        ["call of 'a' on entity '@e@x'"] = context => context.Entities.CallEntityAsync(new("e", "x"), "a"),
        ["call of 'b' on entity '@e@x'"] = context => context.Entities.CallEntityAsync(new("e", "x"), "b"),
        ["call of 'a' on entity '@e@y'"] = context => context.Entities.CallEntityAsync(new("e", "y"), "a"),
        ["signal 'a' to entity '@e@x'"] = context => context.Entities.SignalEntityAsync(new("e", "x"), "a"),
        ["signal 'b' to entity '@e@x'"] = context => context.Entities.SignalEntityAsync(new("e", "x"), "b"),
        ["signal 'a' to entity '@e@y'"] = context => context.Entities.SignalEntityAsync(new("e", "y"), "a"),
        [Nothing] = _ => { },
    };

    private readonly EngineFixture _fixture = new();

    public static TheoryData<string> EachStep => [.. Steps.Keys];

    public async Task InitializeAsync()
    {
        _fixture.Catalog.Activity<string>("echo", text => text);
        await _fixture.StartAsync();
    }

    public async Task DisposeAsync() => await _fixture.DisposeAsync();

    [Theory]
    [MemberData(nameof(EachStep))]
    public async Task Step_ReplacedByEachOther_FailsTheInstanceAndIsNamed(string had)
    {
        var others = Steps.Keys.Where(step => step != had).ToList();
        await LiveAsync(others, _ => Steps[had]);

        var ends = await ReplayAsync(others, has => Steps[has]);

        foreach (var (has, end) in ends)
        {
            var expected = had == Nothing
                ? $"at step 1 the replay has {has}, the history nothing."
                : $"at step 1 the history has {had}, the replay {has}.";
            Assert.Equal(OrchestrationRuntimeStatus.Failed, end.RuntimeStatus);
            Assert.EndsWith(expected, end.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Step_OfEachKindWithAnotherInputOrTime_IsTakenForTheSame()
    {
        await LiveAsync(["all"], _ => context => TakeAll(context, 1));

        var ends = await ReplayAsync(["all"], _ => context => TakeAll(context, 2));

        Assert.Equal(OrchestrationRuntimeStatus.Completed, ends["all"].RuntimeStatus);
    }

    [Theory]
    [InlineData("a,b", "b,a", "at step 1 the history has activity 'a', the replay activity 'b'.")]
    [InlineData("a,b", "a", "at step 2 the history has activity 'b', the replay nothing.")]
    [InlineData("a", "a,b", "at step 2 the replay has activity 'b', the history nothing.")]
    [InlineData("a,b,c", "a,c", "at step 2 the history has activity 'b', the replay activity 'c'.")]
    [InlineData("a,c", "a,b,c", "at step 2 the history has activity 'c', the replay activity 'b'.")]
    public async Task Steps_SeveralOfWhichDiffer_TheFirstIsNamed(string had, string has, string expected)
    {
        await LiveAsync([has], _ => context => Call(context, had));

        var ends = await ReplayAsync([has], _ => context => Call(context, has));

        Assert.EndsWith(expected, ends[has].FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }

    /// <summary>Brings an instance of each name to where it has taken its step.</summary>
    private async Task LiveAsync(List<string> names, Func<string, Action<TaskOrchestrationContext>> step)
    {
        Define(names, step);
        foreach (var name in names)
        {
            await _fixture.RunAsync(name, instanceId: name);
        }

        foreach (var name in names)
        {
            await _fixture.ShowsAsync(name, "waiting");
        }
    }

    /// <summary>Starts the engine again with changed code, and has the instances go on.</summary>
    private async Task<Dictionary<string, OrchestrationMetadata>> ReplayAsync(
        List<string> names, Func<string, Action<TaskOrchestrationContext>> step)
    {
        _fixture.Kill();
        Define(names, step);
        await _fixture.StartAsync();
        var ends = new Dictionary<string, OrchestrationMetadata>();
        foreach (var name in names)
        {
            await _fixture.Client.RaiseEventAsync(name, "go");
            _fixture.Clock.Advance(TimeSpan.FromHours(2));
            ends.Add(name, await _fixture.EndOfAsync(name));
        }

        return ends;
    }

    private void Define(List<string> names, Func<string, Action<TaskOrchestrationContext>> step)
    {
        foreach (var name in names)
        {
            _fixture.Catalog.Orchestrator(name, async context =>
            {
                await context.CallActivityAsync("echo", "the step before");
                step(name)(context);
                context.SetCustomStatus("waiting");
                await context.WaitForExternalEvent<object?>("go");
                return null;
            });
        }
    }

    private static void Call(TaskOrchestrationContext context, string activities)
    {
        foreach (var activity in activities.Split(','))
        {
            _ = context.CallActivityAsync(activity);
        }
    }

    private static void TakeAll(TaskOrchestrationContext context, int input)
    {
        _ = context.CallActivityAsync("a", input);
        _ = context.CreateTimer(TimeSpan.FromHours(input), CancellationToken.None);
        _ = context.CallSubOrchestratorAsync("a", input, As("x"));
        context.SendEvent("x", "a", input);
        _ = context.Entities.CallEntityAsync(new("e", "x"), "a", input);
        _ = context.Entities.SignalEntityAsync(new("e", "x"), "a", input);
    }

    private static SubOrchestrationOptions As(string instanceId) => new(instanceId: instanceId);
}

using MaxConf.Embedded.Engine.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Entities;

namespace MaxConf.Tests.Embedded.Engine;

/// <summary>Files that earlier versions wrote, kept as SQL: this version goes on with all that was under way in them.</summary>
public sealed class RecordedFileTests : IAsyncLifetime
{
    /// <summary>Those that wait for a word; it has been said to others already.</summary>
    private static readonly string[] Waiting = ["timer and event", "child", "later", "handed over"];

    private readonly EngineFixture _fixture = new();

    public async Task InitializeAsync()
    {
        Declare(_fixture.Catalog);
        RecordedFile.Restore("version-1.sql", _fixture.DataFile);
        await _fixture.StartAsync();
    }

    public async Task DisposeAsync() => await _fixture.DisposeAsync();

    [Theory]
    [InlineData("timer and event", "Ada and go after an hour")]
    [InlineData("pending activity", "slowly Ada")]
    [InlineData("event not taken in", "Ada and early after an hour")]
    [InlineData("parent", "the child says Ada and go after an hour")]
    [InlineData("suspended", "Ada and held after an hour")]
    [InlineData("later", "Ada and go after an hour")]
    [InlineData("handed over", "Ada and carried, go")]
    public async Task Version1_InstanceUnderWay_EndsAsItWouldHave(string instanceId, string expected)
    {
        await _fixture.Client.ResumeInstanceAsync("suspended");
        await Task.WhenAll(Waiting.Select(id => _fixture.Client.RaiseEventAsync(id, "word", "go")));
        _fixture.Clock.Advance(TimeSpan.FromHours(1));
        await _fixture.ShowsAsync("later", "waiting");
        _fixture.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(expected, (await _fixture.EndOfAsync(instanceId)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Version1_Finished_IsShownAsItWas()
    {
        var done = (await _fixture.Client.GetInstanceAsync("done", getInputsAndOutputs: true))!;
        var failed = (await _fixture.Client.GetInstanceAsync("failed"))!;

        Assert.Equal(OrchestrationRuntimeStatus.Completed, done.RuntimeStatus);
        Assert.Equal("Zürich", done.ReadInputAs<string>());
        Assert.Equal("Zürich, counted 2", done.ReadOutputAs<string>());
        Assert.Equal("counted", done.ReadCustomStatusAs<string>());
        Assert.Equal("blue", done.Tags["colour"]);
        Assert.Equal("no luck", failed.FailureDetails!.InnerFailure!.ErrorMessage);
        Assert.Contains(_fixture.HistoryOf("done"), step => step.Contains("EntityResponded", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Version1_Entity_HasItsStateAndTakesWhatWaited()
    {
        await _fixture.EntityShowsAsync<int>(new EntityInstanceId("counter", "rooms"), count => count == 12);
    }

    [Fact]
    public void Version1_File_IsChangedOverToGiveSpaceBack()
    {
        var (mode, check) = _fixture.Engine.Database.Read(session =>
            (session.Scalar<long>("PRAGMA auto_vacuum"), session.Scalar<string>("PRAGMA integrity_check")));

        Assert.Equal(2, mode);
        Assert.Equal("ok", check);
    }

    [Fact]
    public void Version1_Schedule_IsRemembered()
    {
        var schedule = _fixture.Engine.Database.Read(session => session.Schedule("Sweep"))!;

        Assert.Equal(new DateTime(2026, 3, 1, 12, 10, 0, DateTimeKind.Utc), schedule.Next);
    }

    internal static void Declare(TestCatalog catalog)
    {
        catalog.Activity<string>("echo", text => text);
        catalog.Activity<string>("slow", text => $"slowly {text}");
        catalog.Activity<string>("fail", object? (_) => throw new InvalidOperationException("no luck"));
        catalog.Entity("counter", operation =>
        {
            var count = operation.State.GetState<int>();
            operation.State.SetState(count + operation.GetInput<int>());
            return count;
        });
        catalog.Orchestrator("asking", async context => await context.CallActivityAsync<string>("slow", "Ada"));
        catalog.Orchestrator("failing", async context => await context.CallActivityAsync<string>("fail", "Ada"));
        catalog.Orchestrator("parent", async context =>
        {
            var child = new SubOrchestrationOptions(instanceId: "child");
            return $"the child says {await context.CallSubOrchestratorAsync<string>("waiting", options: child)}";
        });
        catalog.Orchestrator("waiting", WaitAsync);
        catalog.Orchestrator("handing over", HandOverAsync);
        catalog.Orchestrator("counting", CountAsync);
    }

    private static async Task<object?> WaitAsync(TaskOrchestrationContext context)
    {
        var name = await context.CallActivityAsync<string>("echo", "Ada");
        var timer = context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
        context.SetCustomStatus("waiting");
        var word = await context.WaitForExternalEvent<string>("word");
        await timer;
        return $"{name} and {word} after an hour";
    }

    private static async Task<object?> HandOverAsync(TaskOrchestrationContext context)
    {
        var words = context.GetInput<string[]>() ?? [];
        if (words.Length == 2)
        {
            return $"Ada and {string.Join(", ", words)}";
        }

        context.SetCustomStatus($"{words.Length}");
        context.ContinueAsNew(words.Append(await context.WaitForExternalEvent<string>("word")).ToArray());
        return null;
    }

    private static async Task<object?> CountAsync(TaskOrchestrationContext context)
    {
        var count = await context.Entities.CallEntityAsync<int>(new EntityInstanceId("counter", "rooms"), "add", 0);
        context.SetCustomStatus("counted");
        return $"{context.GetInput<string>()}, counted {count}";
    }

}

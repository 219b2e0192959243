using Microsoft.DurableTask;
using Microsoft.DurableTask.Entities;

namespace MaxConf.Tests.Embedded.Engine;

/// <summary>Operations on an entity come one after the other, each wholly or not at all.</summary>
public sealed class EntityOrderTests : IAsyncLifetime
{
    private static readonly EntityInstanceId Ledger = new("ledger", "one");
    private static readonly EntityInstanceId Other = new("ledger", "other");

    private readonly EngineFixture _fixture = new();
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _mayEnd = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _running;
    private int _mostRunning;

    public async Task InitializeAsync()
    {
        _fixture.Catalog
            .SlowEntity("ledger", OperateAsync)
            .Orchestrator("leaf", _ => Task.FromResult<object?>(null))
            .Orchestrator("caller", async context =>
            {
                for (var i = 0; i < 5; i++)
                {
                    await context.Entities.CallEntityAsync(Ledger, "add", $"{context.InstanceId} {i}");
                }

                return null;
            });
        await _fixture.StartAsync();
    }

    public async Task DisposeAsync() => await _fixture.DisposeAsync();

    [Fact]
    public async Task Operations_OfManyCallersAtOnce_NeverOverlap()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => _fixture.RunAsync("caller", instanceId: $"{number}")));
        var signals = Enumerable.Range(0, 50).Select(number => SignalAsync("add", $"signal {number}"));
        await Task.WhenAll(signals.Concat(ids.Select(id => (Task)_fixture.EndOfAsync(id))));

        await _fixture.EntityShowsAsync<List<string>>(Ledger, entries => entries?.Count == 150);

        Assert.Equal(1, _mostRunning);
        var entries = await EntriesAsync(Ledger);
        Assert.All(ids, id => Assert.Equal(
            Enumerable.Range(0, 5).Select(number => $"{id} {number}"),
            entries.Where(entry => entry.StartsWith($"{id} ", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Operation_WhileOneOfTheSameEntityRuns_Waits()
    {
        await SignalAsync("hold", "first");
        await _begun.Task;
        await SignalAsync("add", "second");

        await _fixture.Client.Entities.SignalEntityAsync(Other, "add", "elsewhere");
        await _fixture.EntityShowsAsync<List<string>>(Other, entries => entries is ["elsewhere"]);
        Assert.Empty(await EntriesAsync(Ledger));
        _mayEnd.SetResult();

        await _fixture.EntityShowsAsync<List<string>>(Ledger, entries => entries is ["first", "second"]);
    }

    [Fact]
    public async Task Operation_ThatThrowsBetweenOthers_IsUndoneAndNothingElse()
    {
        await SignalAsync("hold", "first");
        await _begun.Task;
        await SignalAsync("tell", "second");
        await SignalAsync("spoil", "third");
        await SignalAsync("tell", "fourth");

        _mayEnd.SetResult();

        await _fixture.EntityShowsAsync<List<string>>(Ledger, entries => entries is ["first", "second", "fourth"]);
        await _fixture.EntityShowsAsync<List<string>>(Other, entries => entries is ["second", "fourth"]);
        await _fixture.EndOfAsync("leaf of second");
        await _fixture.EndOfAsync("leaf of fourth");
        Assert.Null(await _fixture.Client.GetInstanceAsync("leaf of third"));

        _fixture.Clock.Advance(TimeSpan.FromMinutes(2));
        await _fixture.EntityShowsAsync<List<string>>(Other, entries => entries is ["second", "fourth", "second later", "fourth later"]);
    }

    [Fact]
    public async Task Operation_UnderWayAtAKill_IsRunAgainOnWhatWasBefore()
    {
        await SignalAsync("hold", "first");
        await _begun.Task;

        await _fixture.RestartAsync();
        _mayEnd.SetResult();

        await _fixture.EntityShowsAsync<List<string>>(Ledger, entries => entries is ["first"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SignalEntityAsync_DelayedOverAKill_RunsInOrderOfDueTime(bool fallsDueMeanwhile)
    {
        var now = _fixture.Clock.GetUtcNow();
        foreach (var minutes in (int[])[3, 1, 4, 2])
        {
            await SignalAsync("add", $"{minutes}", now.AddMinutes(minutes));
        }

        _fixture.Kill();
        if (fallsDueMeanwhile)
        {
            _fixture.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        await _fixture.StartAsync();
        if (!fallsDueMeanwhile)
        {
            Assert.Empty(await EntriesAsync(Ledger));
            _fixture.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        await _fixture.EntityShowsAsync<List<string>>(Ledger, entries => entries is ["1", "2", "3", "4"]);
    }

    [Fact]
    public async Task SignalEntityAsync_AtOnce_GoesBeforeWhatFellDueMeanwhile()
    {
        await SignalAsync("hold", "first");
        await _begun.Task;
        await SignalAsync("add", "third", _fixture.Clock.GetUtcNow().AddMinutes(1));
        _fixture.Clock.Advance(TimeSpan.FromMinutes(2));
        await SignalAsync("add", "second");

        _mayEnd.SetResult();

        await _fixture.EntityShowsAsync<List<string>>(Ledger, entries => entries is ["first", "second", "third"]);
    }

    private Task SignalAsync(string operation, string entry, DateTimeOffset? due = null) =>
        _fixture.Client.Entities.SignalEntityAsync(Ledger, operation, entry, new SignalEntityOptions { SignalTime = due });

    private async Task<List<string>> EntriesAsync(EntityInstanceId id) =>
        (await _fixture.Client.Entities.GetEntityAsync<List<string>>(id))?.State ?? [];

    private async Task<object?> OperateAsync(TaskEntityOperation operation)
    {
        var running = operation.Context.Id == Ledger ? Interlocked.Increment(ref _running) : 0;
        _mostRunning = Math.Max(_mostRunning, running);
        var entry = operation.GetInput<string>()!;
        if (operation.Name == "hold")
        {
            _begun.TrySetResult();
            await _mayEnd.Task;
        }

        var entries = operation.State.GetState<List<string>>() ?? [];
        operation.State.SetState((List<string>)[.. entries, entry]);
        if (operation.Name is "tell" or "spoil")
        {
            Tell(operation.Context, entry);
        }

        if (operation.Context.Id == Ledger)
        {
            Interlocked.Decrement(ref _running);
        }

        return operation.Name == "spoil" ? throw new FormatException("spoilt") : null;
    }

    private void Tell(TaskEntityContext context, string entry)
    {
        var later = new SignalEntityOptions { SignalTime = _fixture.Clock.GetUtcNow().AddMinutes(1) };
        context.SignalEntity(Other, "add", entry);
        context.SignalEntity(Other, "add", $"{entry} later", later);
        context.ScheduleNewOrchestration("leaf", null, new StartOrchestrationOptions($"leaf of {entry}"));
    }
}

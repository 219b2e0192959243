using Microsoft.DurableTask.Client.Entities;
using Microsoft.DurableTask.Entities;

namespace MaxConf.Tests.Embedded.Engine;

public sealed class EntityTests : IAsyncLifetime
{
    private static readonly EntityInstanceId Counter = new("counter", "one");

    private readonly EngineFixture _fixture = new();

    public async Task InitializeAsync()
    {
        _fixture.Catalog
            .Entity("counter", operation =>
            {
                var value = operation.State.GetState<int>();
                switch (operation.Name)
                {
                    case "add":
                        operation.State.SetState(value + operation.GetInput<int>());
                        return value + operation.GetInput<int>();
                    case "spoil":
                        operation.State.SetState(-1);
                        operation.Context.SignalEntity(new EntityInstanceId("counter", "other"), "add", 1);
                        throw new FormatException("spoilt");
                    case "delete":
                        operation.State.SetState(null);
                        return null;
                    default:
                        return value;
                }
            })
            .Orchestrator("adder", async context => await context.Entities.CallEntityAsync<int>(Counter, "add", context.GetInput<int>()))
            .Orchestrator("spoiler", async context =>
            {
                try
                {
                    await context.Entities.CallEntityAsync(Counter, "spoil");
                    return "unexpected";
                }
                catch (EntityOperationFailedException e)
                {
                    return $"{e.OperationName}: {e.FailureDetails.ErrorMessage}";
                }
            });
        await _fixture.StartAsync();
    }

    public async Task DisposeAsync() => await _fixture.DisposeAsync();

    [Fact]
    public async Task CallEntityAsync_FromManyOrchestrations_IsSerial()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => _fixture.RunAsync("adder", 1)));

        var answers = new List<int>();
        foreach (var id in ids)
        {
            answers.Add((await _fixture.EndOfAsync(id)).ReadOutputAs<int>());
        }

        Assert.Equal(Enumerable.Range(1, 100), answers.Order());
        Assert.Equal(100, (await StateAsync())!.State);
    }

    [Fact]
    public async Task Operation_ThatThrows_LeavesNoTraceButItsFailure()
    {
        await _fixture.EndOfAsync(await _fixture.RunAsync("adder", 5));

        var end = await _fixture.EndOfAsync(await _fixture.RunAsync("spoiler"));

        Assert.Equal("spoil: spoilt", end.ReadOutputAs<string>());
        Assert.Equal(5, (await StateAsync())!.State);
        Assert.Null(await _fixture.Client.Entities.GetEntityAsync(new EntityInstanceId("counter", "other")));
    }

    [Fact]
    public async Task SignalEntityAsync_Delayed_RunsWhenDueInOrderOfDueTime()
    {
        var now = _fixture.Clock.GetUtcNow();
        _fixture.Catalog.Entity("list", operation =>
        {
            var list = operation.State.GetState<List<string>>() ?? [];
            list.Add(operation.GetInput<string>()!);
            operation.State.SetState(list);
            return null;
        });
        var id = new EntityInstanceId("list", "x");
        await _fixture.Client.Entities.SignalEntityAsync(id, "add", "second", now.AddMinutes(2));
        await _fixture.Client.Entities.SignalEntityAsync(id, "add", "first", now.AddMinutes(1));
        Assert.Null(await _fixture.Client.Entities.GetEntityAsync(id));

        _fixture.Clock.Advance(TimeSpan.FromMinutes(3));

        await _fixture.EntityShowsAsync<List<string>>(id, list => list is ["first", "second"]);
    }

    [Fact]
    public async Task Operation_ThatSetsStateToNull_RemovesTheEntity()
    {
        await _fixture.EndOfAsync(await _fixture.RunAsync("adder", 5));

        await _fixture.Client.Entities.SignalEntityAsync(Counter, "delete");

        await _fixture.EntityShowsAsync<object>(Counter, state => state is null);
    }

    [Fact]
    public async Task State_AfterAKill_IsWhatWasCommitted()
    {
        await _fixture.EndOfAsync(await _fixture.RunAsync("adder", 7));

        await _fixture.RestartAsync();

        Assert.Equal(7, (await StateAsync())!.State);
    }

    private Task<EntityMetadata<int>?> StateAsync() => _fixture.Client.Entities.GetEntityAsync<int>(Counter);
}

using MaxConf.Embedded.Engine;
using MaxConf.Embedded.Engine.Dispatch;
using MaxConf.Embedded.Engine.History;
using MaxConf.Embedded.Engine.Orchestrations;
using MaxConf.Embedded.Engine.Storage;
using MaxConf.Tests.Support;

namespace MaxConf.Tests.Embedded.Engine;

/// <summary>What a turn of a hot instance takes in, where what is in memory lags behind the file.</summary>
public sealed class TurnLoaderTests : IAsyncLifetime
{
    private const string Id = "x";

    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly LiveInstance _live = new(Id);
    private Database _database = null!;
    private TurnLoader _loader = null!;

    public async Task InitializeAsync()
    {
        _database = new(_folder.File("a.db"));
        _loader = new(_database);
        await _database.Writer.WriteAsync(transaction => transaction.Start(Id, Started("1"), tags: null));
        var first = Load()!;
        await _database.Writer.WriteAsync(first.WriteIntake);
        first.Session.Begin(Started("1"));
        _live.Keep(first.Session);
    }

    public Task DisposeAsync()
    {
        _database.Dispose();
        _folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Load_TimerDueAndAnEventThatDidNotComeInYet_TakesTheEventFirst()
    {
        await _database.Writer.WriteAsync(transaction =>
        {
            transaction.SetTimer(Id, "1", new TimerFired(Noon, 0, Noon));
            transaction.Send(Id, Event);
        });

        _live.LookInFile();
        var turn = Load()!;

        Assert.Equal([nameof(EventRaised), nameof(TimerFired)], turn.Taken.Select(arrival => arrival.Event.GetType().Name));
    }

    [Fact]
    public async Task Load_EventThatComesInAfterItWasRead_TakesItOnce()
    {
        var id = 0L;
        _database.Writer.Committed += effects => id = effects.Arrivals.Single().Arrival.MessageId;
        await _database.Writer.WriteAsync(transaction => transaction.Send(Id, Event));
        _live.LookInFile();
        Assert.Single(Load()!.Taken);

        _live.Add(new Arrival(Event, null, await _database.Writer.WriteAsync(_ => id)));

        Assert.Empty(Load()!.Taken);
    }

    [Fact]
    public async Task Load_InstanceReplacedMeanwhile_ReadsTheNewOne()
    {
        await _database.Writer.WriteAsync(transaction => transaction.Start(Id, Started("2"), tags: null, startAt: Noon));

        _live.LookInFile();
        var turn = Load()!;

        Assert.Equal("2", turn.Session.Instance.ExecutionId);
        Assert.IsType<ExecutionStarted>(Assert.Single(turn.Taken).Event);
    }

    [Fact]
    public async Task Load_StartThatComesInAfterItWasRead_KeepsTheSession()
    {
        var row = _database.Read(session => session.Instance(Id))!;
        await _database.Writer.WriteAsync(transaction => transaction.Send(Id, Event));

        _live.Add(new Arrival(Started("1"), "1", MessageId: 1) { Begun = row });

        Assert.Same(_live.Session, Load()!.Session);
    }

    private static EventRaised Event => new(Noon, "word", null);

    private static ExecutionStarted Started(string execution) => new(Noon, "sample", execution, "7", Parent: null);

    private OrchestrationTurn? Load() => _loader.Load(_live, _live.Take(), Noon);
}

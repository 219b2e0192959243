using MaxConf.Embedded.Engine.History;
using MaxConf.Embedded.Engine.Retention;
using MaxConf.Embedded.Engine.Storage;
using MaxConf.Tests.Embedded.Timers;
using MaxConf.Tests.Support;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;

namespace MaxConf.Tests.Embedded.Engine.Retention;

public sealed class RetentionTests : IAsyncLifetime
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private readonly TemporaryFolder _folder = new();
    private readonly WatchedTimeProvider _clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly Database _database;
    private RetentionService? _service;

    public RetentionTests() => _database = new(_folder.File("a.db"));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_service is not null)
        {
            await _service.StopAsync(CancellationToken.None);
            _service.Dispose();
        }

        _database.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Expired_MoreThanABatch_GoInBatchesWithPauses()
    {
        await FinishedAsync(Enumerable.Range(0, 250).Select(i => $"old-{i}"), TimeSpan.FromDays(31));
        var left = new List<int>();

        await StartAsync(Kept);
        for (var batch = 0; batch < 3; batch++)
        {
            await PausesAsync();
            left.Add(Ids().Count);
            _clock.Advance(RetentionService.Pause);
        }

        Assert.Equal([150, 50, 0], left);
    }

    [Fact]
    public async Task Expired_Only_Go()
    {
        await FinishedAsync(["old"], TimeSpan.FromDays(31));
        await FinishedAsync(["young"], TimeSpan.FromDays(29));
        await StartedAsync("under way", parent: null);

        await StartAsync(Kept);
        await PausesAsync();

        Assert.Equal(["under way", "young"], Ids());
    }

    [Fact]
    public async Task Expired_WithAParentUnderWay_StayUntilItHasFinished()
    {
        await StartedAsync("parent", parent: null);
        await FinishedAsync(["child"], TimeSpan.FromDays(31), new("p", "parent", "execution of parent", 0));
        await FinishedAsync(["child of an earlier execution"], TimeSpan.FromDays(31), new("p", "parent", "an earlier execution", 0));
        await FinishedAsync(["orphan"], TimeSpan.FromDays(31), new("p", "gone", "x", 0));

        await StartAsync(Kept);
        await PausesAsync();
        Assert.Equal(["child", "parent"], Ids());
        _clock.Advance(RetentionService.Pause);
        await FinishAsync("parent", _clock.GetUtcNow());
        _clock.Advance(RetentionService.Interval);
        await PausesAsync();

        Assert.Equal(["parent"], Ids());
    }

    [Fact]
    public async Task Expired_BegunAnewSinceTheyWereLookedUp_Stay()
    {
        await FinishedAsync(["one"], TimeSpan.FromDays(31));
        var expired = _database.Read(session => session.ExpiredInstances(_clock.GetUtcNow() - Kept, 10));
        await StartedAsync("one", parent: null);

        var purged = await _database.Writer.WriteAsync(transaction => transaction.PurgeExpired(expired, _clock.GetUtcNow() - Kept));

        Assert.Equal(["one"], expired);
        Assert.Equal(0, purged);
        Assert.Equal(["one"], Ids());
    }

    [Fact]
    public async Task File_AfterAPurge_Shrinks()
    {
        await FinishedAsync(Enumerable.Range(0, 200).Select(i => $"old-{i}"), TimeSpan.FromDays(31), input: new string('x', 40_000));
        var before = Pages();

        await StartAsync(Kept);
        while (Pages() > before / 4)
        {
            await PausesAsync();
            _clock.Advance(RetentionService.Pause);
        }

        await _service!.StopAsync(CancellationToken.None);
        _database.Dispose();
        Assert.InRange(new FileInfo(_folder.File("a.db")).Length, 1, before * 4096 / 3);
    }

    [Fact]
    public async Task Zero_KeepsAllAndStillGivesBackWhatOthersPurged()
    {
        await FinishedAsync(Enumerable.Range(0, 100).Select(i => $"purged-{i}"), TimeSpan.FromDays(31), input: new string('x', 40_000));
        await FinishedAsync(["old"], TimeSpan.FromDays(3000));
        await _database.Writer.WriteAsync(
            transaction => Enumerable.Range(0, 100).Sum(i => transaction.Purge($"purged-{i}", recursive: false)));
        var before = Pages();

        await StartAsync(TimeSpan.Zero);
        await PausesAsync();

        Assert.Equal(["old"], Ids());
        Assert.InRange(Pages(), 1, before - 1);
    }

    [Fact]
    public async Task File_ThatRefuses_IsTriedAgainTheNextTime()
    {
        await FinishedAsync(["old"], TimeSpan.FromDays(31));
        var refused = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Refuse()
        {
            _database.Writer.Committing -= Refuse;
            refused.SetResult();
            throw new IOException("no space left, say");
        }

        _database.Writer.Committing += Refuse;
        await StartAsync(Kept);
        await refused.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(["old"], Ids());

        _clock.Advance(RetentionService.Interval);
        await PausesAsync();

        Assert.Empty(Ids());
    }

    [Fact]
    public async Task Engine_WhileInstancesArePurged_GoesOn()
    {
        await using var fixture = new EngineFixture();
        fixture.Catalog.Orchestrator("short", _ => Task.FromResult<object?>("done"));
        await fixture.StartAsync();
        var old = await Task.WhenAll(Enumerable.Range(0, 150).Select(i => fixture.RunAsync("short", instanceId: $"old-{i}")));
        await Task.WhenAll(old.Select(fixture.EndOfAsync));
        fixture.Clock.Advance(TimeSpan.FromHours(1));
        var clock = new WatchedTimeProvider(fixture.Clock.GetUtcNow() + Kept - TimeSpan.FromMinutes(30));
        using var service = new RetentionService(fixture.Engine.Database, Kept, clock, NullLogger<RetentionService>.Instance);

        await service.StartAsync(CancellationToken.None);
        await clock.WaitedForAsync(RetentionService.Pause).WaitAsync(TimeSpan.FromSeconds(30));
        var meanwhile = await fixture.EndOfAsync(await fixture.RunAsync("short", instanceId: "new"));
        clock.Advance(RetentionService.Pause);
        await clock.WaitedForAsync(RetentionService.Pause).WaitAsync(TimeSpan.FromSeconds(30));
        await service.StopAsync(CancellationToken.None);

        Assert.Equal("done", meanwhile.ReadOutputAs<string>());
        Assert.Equal(["new"], await fixture.Client.GetAllInstancesAsync().Select(instance => instance.InstanceId).ToListAsync());
    }

    private async Task StartAsync(TimeSpan retention)
    {
        _service = new(_database, retention, _clock, NullLogger<RetentionService>.Instance);
        await _service.StartAsync(CancellationToken.None);
    }

    /// <summary>Waits until a step has been made.</summary>
    private Task PausesAsync() => _clock.WaitedForAsync(RetentionService.Pause).WaitAsync(TimeSpan.FromSeconds(30));

    private Task StartedAsync(string id, ParentTask? parent, string? input = null) => _database.Writer.WriteAsync(transaction =>
        transaction.Start(id, new(_clock.GetUtcNow(), "sample", $"execution of {id}", input, parent), tags: null));

    private Task FinishAsync(string id, DateTimeOffset at) => _database.Writer.WriteAsync(transaction =>
        transaction.Finish(transaction.Find(id)!, new(at, OrchestrationRuntimeStatus.Completed, null, null)));

    private async Task FinishedAsync(IEnumerable<string> ids, TimeSpan ago, ParentTask? parent = null, string? input = null) =>
        await Task.WhenAll(ids.SelectMany(id => new[] { StartedAsync(id, parent, input), FinishAsync(id, _clock.GetUtcNow() - ago) }));

    private List<string> Ids() =>
        _database.Read(session => session.Query("SELECT instance_id FROM instances ORDER BY instance_id", row => row.GetString(0)));

    private long Pages() => _database.Read(session => session.Scalar<long>("PRAGMA page_count"));
}

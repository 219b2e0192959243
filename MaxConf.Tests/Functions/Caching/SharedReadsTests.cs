using MaxConf.Functions.Caching;
using Microsoft.Extensions.Time.Testing;

namespace MaxConf.Tests.Functions.Caching;

public sealed class SharedReadsTests
{
    private const int Failure = -1;

    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(2);

    private readonly FakeTimeProvider _time = new();
    private readonly TaskCompletionSource<int> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _readings;

    [Fact]
    public async Task GetAsync_ManyAtOnce_ShareOneReading()
    {
        var reads = Reads();
        var waiting = Enumerable.Range(0, 100).Select(_ => GetSlowlyAsync(reads)).ToList();
        _time.Advance(Lifetime * 2);
        waiting.Add(GetSlowlyAsync(reads));
        _answer.SetResult(7);

        Assert.All(await Task.WhenAll(waiting), value => Assert.Equal(7, value));
        Assert.Equal(1, _readings);
    }

    [Fact]
    public async Task GetAsync_WithinTheLifetime_GivesWhatIsHeld()
    {
        var reads = Reads();
        Assert.Equal(1, await GetAsync(reads, 1));

        _time.Advance(Lifetime - TimeSpan.FromTicks(1));
        Assert.Equal(1, await GetAsync(reads, 2));
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(3, await GetAsync(reads, 3));
    }

    [Fact]
    public async Task GetAsync_OtherKey_IsReadForItself()
    {
        var reads = Reads();

        Assert.Equal(1, await GetAsync(reads, 1, "a"));
        Assert.Equal(2, await GetAsync(reads, 2, "A"));
        Assert.Equal(1, await GetAsync(reads, 3, "a"));
    }

    [Fact]
    public async Task GetAsync_WithoutLifetime_SharesReadingsAndKeepsNothing()
    {
        var reads = Reads(lifetime: TimeSpan.Zero);
        var (first, second) = (GetSlowlyAsync(reads), GetSlowlyAsync(reads));
        _answer.SetResult(7);

        Assert.Equal((7, 7), (await first, await second));
        Assert.Equal(8, await GetAsync(reads, 8));
        Assert.Equal(9, await GetAsync(reads, 9));
        Assert.Equal(3, _readings);
    }

    [Fact]
    public async Task GetAsync_Failure_GoesToThoseWhoWaitAndIsNotKept()
    {
        var reads = Reads();

        Assert.Equal(Failure, await GetAsync(reads, Failure));
        Assert.Equal(1, await GetAsync(reads, 1));
    }

    [Fact]
    public async Task GetAsync_Exception_GoesToThoseWhoWaitAndIsNotKept()
    {
        var reads = Reads();
        var waiting = new[] { GetSlowlyAsync(reads), GetSlowlyAsync(reads) };
        _answer.SetException(new InvalidDataException());

        foreach (var waiter in waiting)
        {
            await Assert.ThrowsAsync<InvalidDataException>(() => waiter);
        }

        Assert.Equal(1, await GetAsync(reads, 1));
    }

    [Fact]
    public async Task GetAsync_CallerBreaksOff_LeavesTheReadingToTheOthers()
    {
        var reads = Reads();
        using var gone = new CancellationTokenSource();
        var first = GetSlowlyAsync(reads, gone.Token);
        var second = GetSlowlyAsync(reads);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        _answer.SetResult(7);

        Assert.Equal(7, await second);
        Assert.Equal(1, _readings);
    }

    [Fact]
    public async Task Forget_Held_IsReadAgain()
    {
        var reads = Reads();
        await GetAsync(reads, 1);

        reads.Forget("key");

        Assert.Equal(2, await GetAsync(reads, 2));
    }

    [Fact]
    public async Task Forget_WhileReading_TheOldValueIsNotKept()
    {
        var reads = Reads();
        var before = GetSlowlyAsync(reads);

        reads.Forget("key");
        var after = await GetAsync(reads, 2);
        _answer.SetResult(1);

        Assert.Equal((1, 2), (await before, after));
        Assert.Equal(2, await GetAsync(reads, 3));
    }

    [Fact]
    public async Task GetAsync_BeyondCapacity_TheOldestGo()
    {
        var reads = Reads(capacity: 2);
        foreach (var key in new[] { "a", "b", "c" })
        {
            await GetAsync(reads, 1, key);
        }

        Assert.Equal(1, await GetAsync(reads, 2, "c"));
        Assert.Equal(1, await GetAsync(reads, 2, "b"));
        Assert.Equal(2, await GetAsync(reads, 2, "a"));
    }

    private SharedReads<int> Reads(TimeSpan? lifetime = null, int capacity = 100) =>
        new(lifetime ?? Lifetime, capacity, value => value != Failure, _time);

    private Task<int> GetAsync(SharedReads<int> reads, int next, string key = "key") => reads.GetAsync(
        key,
        () =>
        {
            _readings++;
            return Task.FromResult(next);
        },
        CancellationToken.None);

    private Task<int> GetSlowlyAsync(SharedReads<int> reads, CancellationToken cancellationToken = default) => reads.GetAsync(
        "key",
        () =>
        {
            _readings++;
            return _answer.Task;
        },
        cancellationToken);
}

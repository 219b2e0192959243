using CsCheck;
using MaxConf.Functions.RateLimits;
using Microsoft.Extensions.Time.Testing;

namespace MaxConf.Tests.Functions.RateLimits;

public sealed class TokenBucketsTests
{
    private const int Size = 6;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Share = Minute / Size;

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Take_FullBucket_GivesAllItHasAndThenSaysWhen()
    {
        var buckets = new TokenBuckets(Size, Minute, _time);

        Assert.All(Enumerable.Range(0, Size), _ => Assert.Null(buckets.Take("a")));
        Assert.Equal(Share, buckets.Take("a"));
        Assert.Equal(Share, buckets.Take("a"));
        Assert.Null(buckets.Take("b"));
    }

    [Fact]
    public void Take_EmptyBucket_FillsEvenly()
    {
        var buckets = Emptied("a");

        _time.Advance(Share - TimeSpan.FromTicks(1));
        Assert.Equal(TimeSpan.FromTicks(1), buckets.Take("a"));
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.Null(buckets.Take("a"));
        Assert.Equal(Share, buckets.Take("a"));

        _time.Advance(2 * Minute);
        Assert.All(Enumerable.Range(0, Size), _ => Assert.Null(buckets.Take("a")));
        Assert.NotNull(buckets.Take("a"));
    }

    [Fact]
    public void Look_AnyBucket_TakesNothing()
    {
        var buckets = new TokenBuckets(1, Minute, _time);

        Assert.Null(buckets.Look("a"));
        Assert.Null(buckets.Take("a"));
        Assert.Equal(Minute, buckets.Look("a"));
        _time.Advance(Minute);
        Assert.Null(buckets.Look("a"));
        Assert.Null(buckets.Look("a"));
    }

    [Fact]
    public void Take_AfterTheFillTime_FullBucketsAreKeptNoLonger()
    {
        var buckets = new TokenBuckets(Size, Minute, _time);
        for (var i = 0; i < 1000; i++)
        {
            buckets.Take($"key {i}");
        }

        Assert.Equal(1000, buckets.Count);
        _time.Advance(Minute - Share);
        buckets.Take("late");
        buckets.Take("late");
        _time.Advance(Share);
        buckets.Take("last");

        Assert.Equal(2, buckets.Count);
    }

    [Fact]
    public void Take_MoreKeysThanAreKept_LimitsThoseItKeeps()
    {
        var buckets = new TokenBuckets(1, Minute, _time, capacity: 2);
        Assert.All(["a", "b", "c"], key => Assert.Null(buckets.Take(key)));

        Assert.NotNull(buckets.Take("a"));
        Assert.NotNull(buckets.Take("b"));
        Assert.Null(buckets.Take("c"));
        Assert.Equal(2, buckets.Count);
    }

    /// <summary>The same with tokens counted out, however the clock moves between and whichever bucket is taken from.</summary>
    [Fact]
    public void Take_AnyStory_IsThatOfABucketOfTokens() => Gen
        .Select(Gen.Int[1, 5], Gen.Select(Gen.Int[0, 90_000], Gen.Int[0, 2]).Array[0, 60])
        .Sample((size, story) =>
        {
            var time = new FakeTimeProvider();
            var buckets = new TokenBuckets(size, Minute, time);
            var filled = Enumerable.Repeat(size * Minute, 3).ToArray();
            foreach (var (milliseconds, key) in story)
            {
                var pause = TimeSpan.FromMilliseconds(milliseconds);
                time.Advance(pause);
                filled = [.. filled.Select(level => Min(size * Minute, level + (size * pause)))];
                var taken = filled[key] >= Minute;
                var wait = buckets.Take(key.ToString(System.Globalization.CultureInfo.InvariantCulture));

                Assert.Equal(taken, wait is null);
                Assert.True(taken || wait > TimeSpan.Zero);
                filled[key] -= taken ? Minute : TimeSpan.Zero;
            }
        });

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private TokenBuckets Emptied(string key)
    {
        var buckets = new TokenBuckets(Size, Minute, _time);
        for (var i = 0; i < Size; i++)
        {
            buckets.Take(key);
        }

        return buckets;
    }
}

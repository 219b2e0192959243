using System.Text.Json;
using CsCheck;
using MaxConf.Functions.Bulk;
using MaxConf.Functions.Bulk.Runs;
using MaxConf.Functions.Rooms.Activities;
using MaxConf.Pexip.Results;

namespace MaxConf.Tests.Functions.Bulk;

public sealed class BulkRunTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly RoomTaskError Down = new(PexipErrorKind.Unavailable, "down");

    private static readonly RoomTaskError Wrong = new(PexipErrorKind.Refused, "wrong");

    [Fact]
    public void Next_AtFirst_IsAsManyAsMayBeUnderWay() => Assert.Equal(4, New(10).Next(Noon).Count);

    [Fact]
    public void Next_WhileMoreThanHalfIsUnderWay_IsNone()
    {
        var run = Begin(New(10));
        var one = run.Succeeded(run.UnderWay[0]);

        Assert.Empty(one.Next(Noon));
        Assert.Equal(2, one.Succeeded(one.UnderWay[0]).Next(Noon).Count);
    }

    [Fact]
    public void Next_AtAPace_AQuarterOfAMinuteAheadAndNoMore()
    {
        var run = New(100);
        var (now, begun) = (Noon, new List<double>());
        while (!run.IsOver)
        {
            foreach (var item in run.Next(now))
            {
                begun.Add((now - Noon).TotalSeconds);
                run = run.Taken(1, now).Succeeded(item);
            }

            now = run.Due() > now ? run.Due()!.Value : now;
        }

        Assert.All(begun.Index(), room => Assert.InRange(room.Item, Math.Max(0, room.Index - 19), room.Index));
        Assert.Equal(0, begun[15]);
        Assert.InRange(begun[^1], 80, 99);
    }

    [Fact]
    public void Next_WithoutAPace_NeverWaits()
    {
        var run = New(9, perMinute: 0);
        while (!run.IsOver)
        {
            var next = run.Next(Noon);
            Assert.NotEmpty(next);
            run = next.Aggregate(run.Taken(next.Count, Noon), (done, item) => done.Succeeded(item));
        }
    }

    [Fact]
    public void Noting_PexipAway_PausesLongerAndLongerWithOneTryBetween()
    {
        var run = New(10).Noting(Down, Noon);
        var pauses = new List<double>();
        var now = Noon;
        for (var tries = 0; tries < 7; tries++)
        {
            Assert.Empty(run.Next(run.Outage!.Until.AddTicks(-1)));
            Assert.Single(run.Next(run.Outage.Until));
            pauses.Add((run.Outage.Until - now).TotalSeconds);
            now = run.Outage.Until;
            run = run.Noting(Down, now);
        }

        Assert.Equal([15, 30, 60, 120, 240, 240, 240], pauses);
        Assert.Equal(Noon, run.Outage!.Since);
    }

    [Fact]
    public void Noting_Stragglers_DoNotProlongThePause()
    {
        var run = New(10).Noting(Down, Noon);

        Assert.Equal(run.Outage, run.Noting(Down, Noon.AddSeconds(14)).Outage);
        Assert.Equal(run.Outage, run.Noting(Wrong, Noon.AddSeconds(20)).Outage);
    }

    [Fact]
    public void Noting_PexipAsksForAPause_GetsIt() => Assert.Equal(
        Noon.AddMinutes(2), New(1).Noting(new(PexipErrorKind.Throttled, "slow down") { RetryAfter = TimeSpan.FromMinutes(2) }, Noon).Outage!.Until);

    [Fact]
    public void Succeeded_EndsThePause()
    {
        var run = Begin(New(10)).Noting(Down, Noon);

        Assert.Null(run.Succeeded(run.UnderWay[0]).Outage);
    }

    [Fact]
    public void FailedOnce_DrawnName_GoesToTheEndForAnother()
    {
        var run = Begin(New(10, isDrawn: true));
        var after = run.FailedOnce(run.UnderWay[0], Down, Noon);

        Assert.Equal((0, null, 1), (after.Waiting.Last().Index, after.Waiting.Last().Name, after.Waiting.Last().FailedAttempts));
        Assert.Null(after.Find("room0"));
    }

    [Fact]
    public void FailedOnce_GivenNameThatHadBegun_IsHeldUntilItsEnd()
    {
        var run = Begin(New(1));
        var held = run.FailedOnce(run.UnderWay[0], Down, Noon);

        Assert.Empty(held.Next(Noon));
        Assert.Equal(Noon.AddHours(1), held.Due());
        Assert.Same(held, held.Ended("another"));
        Assert.Equal("room0", Assert.Single(held.Ended("room0").Next(Noon)).Name);
        Assert.Equal("down", Assert.Single(held.TimeElapsed(Noon.AddHours(1)).Errors).Reason);
    }

    [Fact]
    public void FailedOnce_TooOften_Fails()
    {
        var run = New(1);
        for (var tries = 0; tries < 5; tries++)
        {
            var item = run.Next(Noon).Single();
            run = run.Taken(1, Noon).Begun(item, Noon).FailedOnce(item, Down);
        }

        Assert.True(run.IsOver);
        Assert.Equal(("room0", PexipErrorKind.Unavailable), (run.Errors[0].Room, run.Errors[0].Kind));
    }

    [Fact]
    public void TimeElapsed_PexipAwayForTooLong_GivesUpWhatWaits()
    {
        var run = Begin(New(10)).Noting(Down, Noon);

        Assert.Same(run, run.TimeElapsed(Noon.AddHours(1).AddTicks(-1)));
        var after = run.TimeElapsed(Noon.AddHours(1));
        Assert.Equal((6, 4), (after.Errors.Count, after.UnderWay.Count));
    }

    [Fact]
    public void Progress_TenThousandErrorsOfLongNames_FitsIntoACustomStatus()
    {
        var error = new RoomTaskError(PexipErrorKind.Refused, new string('é', 1000));
        var run = New(0) with { Total = 10_000 };
        run = Enumerable.Range(0, 10_000).Aggregate(run, (now, index) => now.Failed(new(index, new string('ü', 250)), error));

        var progress = BulkProgress.OfCreation(run);

        Assert.Equal((10_000, 100), (progress.Failed, progress.Percent));
        Assert.NotEmpty(progress.Errors);
        Assert.InRange(JsonSerializer.Serialize(progress).Length * sizeof(char), 1, 16 * 1024);
    }

    [Fact]
    public void State_HandedOn_StaysTheSame()
    {
        var run = Begin(New(6, isDrawn: true)).Noting(Down, Noon);
        run = run.FailedOnce(run.UnderWay[0], Down, Noon);
        run = run.Failed(run.UnderWay[0], Wrong, isFailing: true);
        run = run.Succeeded(run.UnderWay[0]) with { Outage = run.Outage };

        var json = JsonSerializer.Serialize(run);

        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<BulkRun>(json)));
    }

    /// <summary>Whatever happens in whichever order, every room ends in one list, once, and there is always something to wait for.</summary>
    [Fact]
    public void Run_AnyStory_EveryRoomComesToOneEnd() =>
        Gen.Select(Gen.Int[1, 12], Gen.Bool, Gen.Int[0, 9].Array[0, 60]).Sample((count, isDrawn, story) =>
        {
            var (run, now) = (New(count, isDrawn), Noon);
            foreach (var chance in story.Concat(Enumerable.Repeat(0, 500)))
            {
                if (run.IsOver)
                {
                    break;
                }

                (run, now) = Live(run, now, chance);
                Assert.Equal(count, run.Waiting.Count() + run.UnderWay.Count + run.Held.Count + run.Done.Count + run.Errors.Count);
            }

            Assert.True(run.IsOver);
            Assert.Equal(100, run.Percent);
            Assert.Equal(
                Enumerable.Range(0, count), run.Done.Select(room => room.Index).Concat(run.Errors.Select(error => error.Index!.Value)).Order());
        });

    private static (BulkRun Run, DateTimeOffset Now) Live(BulkRun run, DateTimeOffset now, int chance)
    {
        if (run.Next(now) is { Count: > 0 } next)
        {
            return (next.Aggregate(
                run.Taken(next.Count, now), (begun, item) => begun.Begun(item with { Name = item.Name ?? $"drawn{item.Index}" }, now)), now);
        }

        if (run.UnderWay.IsEmpty || chance == 1)
        {
            now = run.Due() ?? throw new InvalidOperationException("Nothing will ever happen.");
            run = run.Silent(now).Aggregate(run, (silent, item) => silent.FailedOnce(item, Wrong));
            return (run.TimeElapsed(now), now);
        }

        var item = run.UnderWay[chance % run.UnderWay.Count];
        run = chance switch
        {
            2 or 3 => run.FailedOnce(item, Down, now).Noting(Down, now),
            4 => run.Failed(item, Wrong),
            5 => run.Held.IsEmpty ? run : run.Ended(run.Held[0].Name!),
            _ => run.Succeeded(item),
        };
        return (run, now);
    }

    private static BulkRun New(int count, bool isDrawn = false, int perMinute = 60) => new()
    {
        Limits = new BulkOptions { Parallelism = 4, RoomsPerMinute = perMinute }.Limits,
        Total = count,
        Waiting = [.. Enumerable.Range(0, count).Select(index => new BulkItem(index, $"room{index}") { IsDrawn = isDrawn })],
    };

    private static BulkRun Begin(BulkRun run)
    {
        var next = run.Next(Noon);
        return next.Aggregate(run.Taken(next.Count, Noon), (begun, item) => begun.Begun(item, Noon));
    }
}

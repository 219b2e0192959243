using MaxConf.Simulator;
using MaxConf.Simulator.Day;
using MaxConf.Simulator.Day.Citizens;
using MaxConf.Simulator.Day.Scripts;
using MaxConf.Simulator.Day.Wire;
using MaxConf.Tests.Functions.App;

namespace MaxConf.Tests.Simulator.Day;

/// <summary>Days lived against the real app.</summary>
public sealed class DayTests
{
    /// <summary>A day of a few citizens, which is over soon.</summary>
    private static readonly DayOptions ShortDay = new() { Citizens = 8, Duration = TimeSpan.FromSeconds(20) };

    [Fact]
    public async Task Day_OfThirtyCitizens_IsGood()
    {
        await using var app = await StartAsync(simulator => simulator.ReplicationDelay = TimeSpan.FromSeconds(2));
        using var day = new TestDay(app, new() { Citizens = 30 });

        var report = await day.LiveAsync();

        Assert.Empty(report.Findings);
        Assert.True(report.IsGood);
        Assert.Equal(Enumerable.Range(1, 30), report.Citizens.Select(citizen => citizen.Number));
        Assert.All(
            [Outcome.Served, Outcome.GaveUp, Outcome.Cancelled],
            outcome => Assert.Contains(report.Citizens, citizen => citizen.Outcome == outcome));
        Assert.Equal((30, 30, 0), (report.Verdict.Made, report.Verdict.Deleted, report.Verdict.Left));
        Assert.Empty(await app.Simulator.RoomsAsync());
        Assert.Empty(await app.RunningInstancesAsync());
    }

    [Fact]
    public async Task Day_LivedTwice_IsTheSame()
    {
        var reports = new List<DayReport>();
        for (var i = 0; i < 2; i++)
        {
            await using var app = await StartAsync();
            using var day = new TestDay(app, ShortDay);
            reports.Add(await day.LiveAsync());
        }

        Assert.Equal(reports[0].Citizens.Select(citizen => citizen.Outcome), reports[1].Citizens.Select(citizen => citizen.Outcome));
        Assert.Equal(reports[0].Lived, reports[1].Lived);
        Assert.Equal(Acts(reports[0]), Acts(reports[1]));

        // How often it is looked whether a room has gone depends on which of two at the same instant is first.
        static IEnumerable<RequestSummary> Acts(DayReport report) =>
            report.Requests.Where(kind => kind.Kind is not ("management instances" or "Pexip statistics"));
    }

    [Fact]
    public async Task Day_OfSeveralSeedsInOneApp_IsGoodEachTime()
    {
        await using var app = await StartAsync();
        foreach (var seed in Enumerable.Range(2, 3))
        {
            using var day = new TestDay(app, ShortDay with { Seed = seed });

            Assert.Empty((await day.LiveAsync()).Findings);
        }
    }

    [Fact]
    public async Task Day_WithOnePlace_ServesOneAtATime()
    {
        await using var app = await StartAsync();
        using var day = new TestDay(app, ShortDay with { Parallel = 1 });
        var most = 0;
        day.Progress.Changed += () => most = Math.Max(
            most, day.Progress.At(Whereabouts.Waiting) + day.Progress.At(Whereabouts.Talking));

        var report = await day.LiveAsync();

        Assert.Empty(report.Findings);
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task Day_WhosePexipIsBusyForAWhile_TriesAgainAndIsGood()
    {
        await using var app = await StartAsync();
        await app.Simulator.FailAsync("\"kind\": \"error\", \"status\": 503, \"method\": \"POST\", \"duration_seconds\": 10");
        using var day = new TestDay(app, ShortDay);

        var report = await day.LiveAsync();

        Assert.Empty(report.Findings);
        Assert.True(report.Requests.Single(kind => kind.Kind == "POST /room/create").PutOff > 0);
    }

    [Fact]
    public async Task Day_WhoseTokensDieSoon_KeepsEverybodyInWithMedia()
    {
        await using var app = await StartAsync(simulator => simulator.ClientTokenLifetime = TimeSpan.FromSeconds(6));
        var steady = Seeds.First(
            new() { Citizens = 4, Duration = TimeSpan.FromMinutes(4) },
            script => script.Fate == Fate.Served && script.Steps.All(step => step.Act != Act.CitizenDrops));
        using var day = new TestDay(app, steady);
        day.BeforeStep = async () =>
        {
            var rooms = (await app.Simulator.GetAsync("/simulator/rooms")).AsArray().Select(room => room!["participants"]!.AsArray());
            var talks = rooms.Count(room => room.Count(person => (string?)person!["protocol"] == "WebRTC") == 2);
            Assert.Equal(day.Progress.At(Whereabouts.Talking), talks);
        };

        var report = await day.LiveAsync();

        Assert.Empty(report.Findings);
        var refreshes = report.Requests.Single(kind => kind.Kind == "Pexip refresh_token");
        Assert.True(refreshes.Count > 0);
        Assert.Equal(0, refreshes.Failed);
    }

    [Fact]
    public async Task Day_OfRoomsFromThePool_LeavesThePoolAlone()
    {
        await using var app = await StartAsync(settings: new() { ["Pool:Size"] = "3", ["Pool:ReplicationDelay"] = "00:00:01" });
        var pooled = await FilledPoolAsync(app, 3);
        using var day = new TestDay(app, ShortDay);

        var report = await day.LiveAsync();

        Assert.Empty(report.Findings);
        Assert.Subset(report.Citizens.Select(citizen => citizen.Room!).ToHashSet(), pooled.ToHashSet());
        Assert.Equal(3, (await app.Simulator.RoomsAsync()).Length);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(12)]
    public async Task Day_OfRoomsMadeInBulk_LeavesNoneOfThem(int bulk)
    {
        await using var app = await StartAsync();
        using var day = new TestDay(app, ShortDay with { Bulk = bulk });

        var report = await day.LiveAsync();

        Assert.Empty(report.Findings);
        Assert.Equal(Math.Max(bulk, ShortDay.Citizens), report.Verdict.Made);
        Assert.Equal(report.Verdict.Made, report.Verdict.Deleted);
        Assert.Equal(Math.Min(bulk, ShortDay.Citizens), report.Requests.Single(kind => kind.Kind == "GET /room/{name}").Count);
        Assert.Single(report.Requests, kind => kind is { Kind: "DELETE /rooms", Count: 1 });
        Assert.Empty(await app.Simulator.RoomsAsync());
    }

    [Fact]
    public async Task Day_EndedEarly_LeavesNothing()
    {
        await using var app = await StartAsync();
        using var day = new TestDay(app, new() { Citizens = 30, Seed = 2 });
        day.BeforeStep = () =>
        {
            if (day.Progress.At(Whereabouts.Talking) > 1)
            {
                day.End();
            }

            return Task.CompletedTask;
        };

        var report = await day.LiveAsync();

        Assert.Empty(report.Findings);
        Assert.Contains(report.Citizens, citizen => citizen is { Outcome: Outcome.BrokenOff, Room: not null });
        Assert.Contains(report.Citizens, citizen => citizen is { Outcome: Outcome.BrokenOff, Room: null });
        Assert.Empty(await app.Simulator.RoomsAsync());
    }

    [Fact]
    public async Task Day_BrokenOff_IsNotJudged()
    {
        await using var app = await StartAsync();
        using var day = new TestDay(app, ShortDay);
        day.BeforeStep = () =>
        {
            if (day.Progress.At(Whereabouts.Talking) > 0)
            {
                day.BreakOff();
            }

            return Task.CompletedTask;
        };

        var report = await day.LiveAsync();

        Assert.Contains("rooms: not judged: broken off", report.Findings.Select(finding => finding.ToString()));
    }

    /// <summary>Waits until the pool has its rooms, and the nodes know them.</summary>
    private static async Task<string[]> FilledPoolAsync(MaxConfApp app, int size)
    {
        string[] rooms = [];
        for (var seconds = 0; rooms.Length < size && seconds < 100; seconds++)
        {
            await app.AdvanceAsync(TimeSpan.FromSeconds(1));
            rooms = await app.Simulator.RoomsAsync();
        }

        Assert.Equal(size, rooms.Length);
        await app.AdvanceAsync(TimeSpan.FromSeconds(2));
        return rooms;
    }

    private static Task<MaxConfApp> StartAsync(Action<SimulatorOptions>? simulate = null, Dictionary<string, string?>? settings = null) =>
        MaxConfApp.StartAsync(
            new(settings ?? []) { ["Rooms:GracePeriod"] = "00:00:05", ["Rooms:CreationDoubt"] = "00:00:01" },
            simulate: options =>
            {
                options.ConnectionLossTimeout = TimeSpan.FromSeconds(5);
                simulate?.Invoke(options);
            });
}

using System.Net;
using MaxConf.Simulator.Day;
using MaxConf.Simulator.Day.Citizens;
using MaxConf.Simulator.Day.Scripts;
using MaxConf.Simulator.Day.Wire;
using MaxConf.Tests.Functions.App;

namespace MaxConf.Tests.Simulator.Day;

/// <summary>Days that must not be called good.</summary>
public sealed class BadDayTests
{
    /// <summary>A day in which everybody is served: all rooms come to their end by themselves.</summary>
    private static readonly DayOptions Plain = Seeds.First(
        new() { Citizens = 4, Duration = TimeSpan.FromSeconds(20), Wait = TimeSpan.FromSeconds(3) },
        script => script.Fate == Fate.Served);

    [Fact]
    public async Task Day_WhoseEndsAreNeverHeard_ListsTheRoomsLeftBehind()
    {
        await using var app = await StartAsync();
        using var day = new TestDay(app, Plain);
        await app.Simulator.HoldAsync();

        var report = await day.LiveAsync();

        Assert.Equal(Plain.Citizens, report.Verdict.Left);
        Assert.All(report.Citizens, citizen =>
        {
            Assert.Contains($"{citizen.Room}: still there", Lines(report));
            Assert.Contains($"{citizen.Room}: its orchestration is Running, the room created", Lines(report));
        });
    }

    [Fact]
    public async Task Day_WithARoomDeletedTwice_SaysWhich()
    {
        await using var app = await StartAsync();
        using var day = new TestDay(app, Plain);
        string? room = null;
        day.BeforeStep = async () =>
        {
            if (room is null && (room = await FirstDeletedAsync(app)) is not null)
            {
                await DeleteAsync(app, await app.Simulator.CreateRoomAsync(room));
            }
        };

        var report = await day.LiveAsync();

        Assert.Equal([$"{room}: made 2 times", $"{room}: deleted 2 times"], Lines(report));
    }

    [Fact]
    public async Task Day_WithARoomDeletedUnderPeople_SaysWhich()
    {
        await using var app = await StartAsync();
        using var day = new TestDay(app, Plain);
        string? room = null;
        day.BeforeStep = async () =>
        {
            if (room is null && day.Progress.At(Whereabouts.Talking) > 0)
            {
                var live = (await app.Simulator.GetAsync("/simulator/rooms")).AsArray();
                room = (string)live.First(live => live!["participants"]!.AsArray().Count == 2)!["name"]!;
                await DeleteAsync(app, (string)(await app.Simulator.FindRoomAsync(room))!["resource_uri"]!);
            }
        };

        var report = await day.LiveAsync();

        Assert.Contains($"{room}: deleted with people in it: 2", Lines(report));
    }

    [Fact]
    public async Task Day_OfAnAppWithAShorterGracePeriod_SaysSo()
    {
        await using var app = await StartAsync();
        using var day = new TestDay(app, Plain with { Grace = TimeSpan.FromSeconds(8) });

        var report = await day.LiveAsync();

        Assert.Equal(
            report.Citizens.Select(citizen => $"{citizen.Room}: deleted 5.00 s after its meeting's end, not 8.00 s").Order(),
            Lines(report).Order());
    }

    [Fact]
    public async Task Day_WithRoomsOfOthers_JudgesOnlyTheNewOnes()
    {
        await using var app = await StartAsync();
        await app.Simulator.CreateRoomAsync("earlier");
        using var day = new TestDay(app, Plain);
        var isFirst = true;
        day.BeforeStep = async () =>
        {
            if (isFirst)
            {
                isFirst = false;
                await app.Simulator.CreateRoomAsync("stray");
                await app.Simulator.CreateRoomAsync("test_kept");
            }
        };

        Assert.Equal(["stray: still there"], Lines(await day.LiveAsync()));
    }

    [Fact]
    public async Task Day_WhoseCitizensAreTurnedAway_SaysWhom()
    {
        await using var app = await StartAsync();
        await app.Simulator.FailAsync("\"kind\": \"error\", \"status\": 400, \"method\": \"POST\", \"count\": 1");
        using var day = new TestDay(app, Plain);

        var report = await day.LiveAsync();

        var turnedAway = Assert.Single(report.Citizens, citizen => citizen.Outcome == Outcome.Failed);
        Assert.Equal([$"citizen {turnedAway.Number}: POST /room/create: 502 Pexip refused the call"], Lines(report));
    }

    [Fact]
    public async Task Day_WithACallThatFails_SaysWhoseAndHasThemLeave()
    {
        await using var app = await StartAsync();
        using var day = new TestDay(app, Plain);
        string? room = null;
        day.BeforeStep = async () =>
        {
            if (room is null && (room = (await app.Simulator.RoomsAsync()).FirstOrDefault()) is not null)
            {
                var path = $"/api/client/v2/conferences/{room}/participants/";
                await app.Simulator.ControlAsync(
                    "faults", $$"""{"target": "client", "kind": "error", "status": 500, "path": "{{path}}", "count": 1}""");
            }
        };

        var report = await day.LiveAsync();

        var failed = Assert.Single(report.Citizens, citizen => citizen.Outcome == Outcome.Failed);
        Assert.Equal((room, "Pexip calls: 500"), (failed.Room, failed.Failure));
        Assert.Equal([$"citizen {failed.Number}: Pexip calls: 500"], Lines(report));
        Assert.Empty((await app.Simulator.GetAsync("/simulator/rooms")).AsArray());
    }

    [Fact]
    public async Task Day_WithANodeThatPexipDoesNotHave_DoesNotBegin()
    {
        await using var app = await StartAsync();
        using var day = new TestDay(app, Plain with { Nodes = ["10.44.0.11", "10.44.0.99"] });

        var exception = await Assert.ThrowsAsync<UnexpectedAnswerException>(day.LiveAsync);

        Assert.Equal("Pexip nodes: there is no node 10.44.0.99", exception.Message);
    }

    [Fact]
    public async Task Day_WithAWrongSystemKey_DoesNotBegin()
    {
        await using var app = await StartAsync();
        using var day = new TestDay(app, Plain, systemKey: "wrong");

        var exception = await Assert.ThrowsAsync<UnexpectedAnswerException>(day.LiveAsync);

        Assert.Equal("management instances: 401 Unauthorized", exception.Message);
        Assert.Empty(await app.Simulator.RoomsAsync());
    }

    private static IEnumerable<string> Lines(DayReport report) => report.Findings.Select(finding => finding.ToString());

    private static async Task<string?> FirstDeletedAsync(MaxConfApp app) =>
        (await app.Simulator.StatisticsAsync())["conferences_deleted"]!.AsObject().Select(count => count.Key).FirstOrDefault();

    private static async Task DeleteAsync(MaxConfApp app, string uri)
    {
        var (status, body, _) = await app.Simulator.SendAsync(HttpMethod.Delete, uri);
        Assert.True(status == HttpStatusCode.NoContent, body);
    }

    private static Task<MaxConfApp> StartAsync() => MaxConfApp.StartAsync(
        new() { ["Rooms:GracePeriod"] = "00:00:05" },
        simulate: options => options.ConnectionLossTimeout = TimeSpan.FromSeconds(1));
}

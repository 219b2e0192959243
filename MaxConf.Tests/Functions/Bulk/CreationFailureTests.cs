using System.Text.Json.Nodes;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Tests.Functions.App;
using MaxConf.Tests.Functions.Randomness;

namespace MaxConf.Tests.Functions.Bulk;

/// <summary>What becomes of an order when Pexip fails, names are taken, or rooms do not tell.</summary>
public class CreationFailureTests
{
    private const string Down = "\"kind\": \"error\", \"status\": 503";

    [Fact]
    public async Task Create_PexipRefusesSome_TheyAreToldAndTheOthersMade()
    {
        await using var app = await MaxConfApp.StartAsync();
        await app.Simulator.FailAsync("\"kind\": \"error\", \"status\": 400, \"method\": \"POST\", \"count\": 3");

        var operation = await app.EndAsync(await app.BeginAsync("""{"count": 30}"""));

        Assert.Equal("total=30 created=27 failed=3 percent=100", operation.Figures());
        var errors = operation["progress"]!["errors"]!.AsArray();
        Assert.Equal(["refused", "refused", "refused"], errors.Select(error => (string?)error!["kind"]));
        Assert.All(errors, error => Assert.NotEmpty((string)error!["reason"]!));
        Assert.Equal(
            Enumerable.Range(0, 30), operation["rooms"]!.AsArray().Concat(errors).Select(room => (int)room!["index"]!).Order());
        await LeftAsync(app, operation);
    }

    [Fact]
    public async Task Create_PexipAwayForAWhile_PausesAndThenMakesAll()
    {
        await using var app = await MaxConfApp.StartAsync(new() { ["Bulk:Parallelism"] = "5" });
        await app.Simulator.FailAsync(Down + ", \"duration_seconds\": 600");

        var id = await app.BeginAsync("""{"count": 40}""");

        await app.SettleAsync();
        var paused = await app.OperationAsync(id);
        Assert.Equal(app.Now.AddSeconds(15), (DateTimeOffset)paused["progress"]!["paused_until"]!);
        await app.AdvanceAsync(TimeSpan.FromMinutes(5));
        await app.AdvanceAsync(TimeSpan.FromMinutes(4));
        Assert.InRange((await app.RunningInstancesAsync()).Count, 1, 10);

        var operation = await app.PassTimeAsync(id, TimeSpan.FromSeconds(30));
        Assert.Equal("total=40 created=40 failed=0 percent=100", operation.Figures());
        await LeftAsync(app, operation);
    }

    [Fact]
    public async Task Create_WhileNothingCanBeReadBack_MakesEachOnce()
    {
        await using var app = await MaxConfApp.StartAsync();
        await app.Simulator.FailAsync("\"kind\": \"error\", \"status\": 429, \"method\": \"GET\"");

        var operation = await app.EndAsync(await app.BeginAsync("""{"count": 10}"""));

        Assert.Equal("total=10 created=10 failed=0 percent=100", operation.Figures());
        await app.Simulator.RecoverAsync();
        await LeftAsync(app, operation);
        await Assert.AllAsync(operation.RoomNames(), async room => Assert.Equal(1, await app.Simulator.CreationsAsync(room)));
    }

    [Fact]
    public async Task Create_OneWhilePexipIsAwayForTwoMinutes_IsMade()
    {
        await using var app = await MaxConfApp.StartAsync();
        await app.Simulator.FailAsync(Down + ", \"duration_seconds\": 120");

        var operation = await app.PassTimeAsync(await app.BeginAsync("""{"count": 1}"""), TimeSpan.FromSeconds(15));

        Assert.Equal("total=1 created=1 failed=0 percent=100", operation.Figures());
        await LeftAsync(app, operation);
    }

    [Fact]
    public async Task Create_GivenNamesWhilePexipIsAway_AreTriedAgainUnderTheSameName()
    {
        await using var app = await MaxConfApp.StartAsync();
        await app.Simulator.FailAsync(Down + ", \"duration_seconds\": 60");

        var id = await app.BeginAsync("""{"rooms": [{"name": "test_a"}, {"name": "test_b"}]}""");
        var operation = await app.PassTimeAsync(id, TimeSpan.FromSeconds(30));

        Assert.Equal(["test_a", "test_b"], operation.RoomNames().Order());
        Assert.Equal((1, 1), (await app.Simulator.CreationsAsync("test_a"), await app.Simulator.CreationsAsync("test_b")));
        await LeftAsync(app, operation);
    }

    [Fact]
    public async Task Create_PexipStaysAway_GivesUp()
    {
        await using var app = await MaxConfApp.StartAsync(new() { ["Bulk:OutagePatience"] = "00:05:00", ["Bulk:Parallelism"] = "3" });
        await app.Simulator.FailAsync(Down);

        var operation = await app.PassTimeAsync(await app.BeginAsync("""{"count": 12}"""), TimeSpan.FromSeconds(30));

        Assert.Equal("total=12 created=0 failed=12 percent=100", operation.Figures());
        Assert.All(operation["progress"]!["errors"]!.AsArray(), error => Assert.Equal("unavailable", (string?)error!["kind"]));
        await app.Simulator.RecoverAsync();
        Assert.Empty(await app.Simulator.RoomsAsync());
    }

    [Fact]
    public async Task Create_DrawingATakenName_DrawsAnother()
    {
        const string Taken = "MTIzNDU2LDc2NTQzMg";
        var seeded = ScriptedRandomSource.Seeded(1);
        var first = new Queue<int>([123456, 765432]);
        await using var app = await MaxConfApp.StartAsync(random: new ScriptedRandomSource(
            (minimum, limit) => minimum > 0 && first.TryDequeue(out var drawn) ? drawn : seeded.Next(minimum, limit)));
        await app.Simulator.CreateRoomAsync(Taken, "\"tag\": \"\"");

        var operation = await app.EndAsync(await app.BeginAsync("""{"count": 5}"""));

        Assert.Equal("total=5 created=5 failed=0 percent=100", operation.Figures());
        Assert.DoesNotContain(Taken, operation.RoomNames());
        Assert.Equal(1, await app.Simulator.CreationsAsync(Taken));
        Assert.Equal(6, (await app.Simulator.RoomsAsync()).Length);
    }

    [Fact]
    public async Task Create_NamesGivenThatAreTaken_FailAndLeaveTheOthersAlone()
    {
        await using var app = await MaxConfApp.StartAsync();
        await app.Simulator.CreateRoomAsync("test_strange", "\"tag\": \"\"");
        await app.EndAsync(await app.BeginAsync("""{"rooms": [{"name": "test_ours", "tag": "first"}]}"""));

        var operation = await app.EndAsync(await app.BeginAsync(
            """{"rooms": [{"name": "test_strange"}, {"name": "test_ours", "tag": "second"}, {"name": "test_new"}]}"""));

        Assert.Equal("total=3 created=1 failed=2 percent=100", operation.Figures());
        Assert.Equal(
            ["test_ours already_exists", "test_strange already_exists"],
            operation["progress"]!["errors"]!.AsArray().Select(error => $"{error!["room"]} {error["kind"]}").Order());
        Assert.Equal("first", (string?)(await app.Simulator.FindRoomAsync("test_ours"))!["tag"]);
        await app.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.NotNull(await app.Simulator.FindRoomAsync("test_strange"));
    }

    [Fact]
    public async Task Create_ARoomsOrchestrationIsEndedFromOutside_TheRoomCountsAsFailed()
    {
        var slow = TimeSpan.FromHours(1) + TimeSpan.FromMilliseconds(1);
        await using var app = await MaxConfApp.StartAsync();
        await app.Simulator.FailAsync($"\"kind\": \"slow\", \"milliseconds\": {slow.TotalMilliseconds}, \"method\": \"POST\", \"count\": 1");
        var id = await app.BeginAsync("""{"rooms": [{"name": "test_silent"}]}""");
        await app.Clock.WaitBegunAsync(slow);

        await app.Engine.Client.TerminateInstanceAsync(RoomLifecycle.InstanceIdOf("test_silent"));
        app.Clock.Advance(TimeSpan.FromSeconds(10));
        await app.AdvanceAsync(TimeSpan.FromMinutes(10));

        var operation = await app.EndAsync(id);
        Assert.Equal("total=1 created=0 failed=1 percent=100", operation.Figures());
        Assert.Contains("ended from outside", (string?)operation["progress"]!["errors"]![0]!["reason"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_NewsThatComeTwiceOrOfStrangers_CountOnce()
    {
        var slow = TimeSpan.FromSeconds(4.2);
        await using var app = await MaxConfApp.StartAsync();
        await app.Simulator.FailAsync($"\"kind\": \"slow\", \"milliseconds\": {slow.TotalMilliseconds}, \"method\": \"POST\", \"count\": 1");
        var id = await app.BeginAsync("""{"rooms": [{"name": "test_a"}, {"name": "test_b"}]}""");
        await app.Clock.WaitBegunAsync(slow);
        var half = await app.ShowsAsync(id, operation => (int?)operation["progress"]?["created"] == 1);

        foreach (var room in (string[])["test_a", "test_b", "test_stranger"])
        {
            var isDone = await app.Simulator.FindRoomAsync(room) is not null || room == "test_stranger";
            if (isDone)
            {
                await app.Engine.Client.RaiseEventAsync(id, RoomSettled.EventName, new RoomSettled(room, RoomState.Created));
                await app.Engine.Client.RaiseEventAsync(id, RoomDeleted.EventName, new RoomDeleted(room));
            }
        }

        app.Clock.Advance(slow);
        Assert.Equal("total=2 created=1 failed=0 percent=50", half.Figures());
        var operation = await app.EndAsync(id);
        Assert.Equal("total=2 created=2 failed=0 percent=100", operation.Figures());
        Assert.Equal(["test_a", "test_b"], operation.RoomNames().Order());
    }

    /// <summary>On Pexip are the rooms that the operation tells of and, once failed tries have been cleared away, no others.</summary>
    private static async Task LeftAsync(MaxConfApp app, JsonNode operation)
    {
        await app.AdvanceAsync(TimeSpan.FromMinutes(5));
        await app.AdvanceAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(operation.RoomNames().Order(StringComparer.Ordinal), (await app.Simulator.RoomsAsync()).Order(StringComparer.Ordinal));
    }
}

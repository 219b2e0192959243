using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using MaxConf.Functions.Pool;
using MaxConf.Tests.Functions.App;
using MaxConf.Tests.Simulator;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MaxConf.Tests.Functions.Pool;

/// <summary>The pool of ready rooms, over HTTP, with Pexip's own counts.</summary>
public class PoolTests
{
    private static readonly TimeSpan Replication = TimeSpan.FromSeconds(90);

    [Fact]
    public async Task Pool_AfterAStart_IsFilledAndReadyOnceTheNodesKnowTheRooms()
    {
        await using var app = await StartAsync(size: 3);

        Assert.Equal(3, await PooledAsync(app));
        var before = await app.Simulator.RoomsAsync();
        Assert.Equal(3, before.Length);

        var (early, _) = await CreateAsync(app);
        Assert.DoesNotContain(early, before);
        await app.AdvanceAsync(Replication);
        var (taken, _) = await CreateAsync(app);
        Assert.Contains(taken, before);
        Assert.NotEqual(early, taken);
    }

    [Fact]
    public async Task Create_FromThePool_CostsOneCallAndAnswersAsPexipWould()
    {
        await using var app = await StartAsync(size: 1, refillAt: 0);
        await app.AdvanceAsync(Replication);
        var before = await RequestsAsync(app);

        var (room, answer) = await CreateAsync(app);

        // The room that replaces it is made too; that is not this request's.
        var calls = (await RequestsAsync(app)).Where(call => call.Value > before.GetValueOrDefault(call.Key)).Select(call => call.Key);
        Assert.Contains(calls, call => call.StartsWith("PATCH ", StringComparison.Ordinal));
        var read = (await app.SendAsync(HttpMethod.Get, $"room/{room}")).Json!.AsObject();
        read.Remove("pin");
        Assert.True(JsonNode.DeepEquals(read, answer), $"{read} {answer}");
        Assert.Equal(MaxConfApp.SessionUrl, (string?)answer["tag"]);
    }

    [Fact]
    public async Task Create_WithAPoolThatIsNotRefilledYet_MakesNoOtherCallAtAll()
    {
        await using var app = await StartAsync(size: 4, refillAt: 50);
        await app.AdvanceAsync(Replication);
        var before = (await RequestsAsync(app)).Values.Sum();

        await CreateAsync(app);

        await app.SettleAsync();
        Assert.Equal(before + 1, (await RequestsAsync(app)).Values.Sum());
    }

    [Fact]
    public async Task Create_FromThePool_TheRoomLivesOnLikeAnyOther()
    {
        await using var app = await StartAsync(size: 2);
        await app.AdvanceAsync(Replication);
        var (room, answer) = await CreateAsync(app);

        await app.Simulator.ControlAsync(
            $"rooms/{room}/join", $$"""{"display_name": "Citizen", "role": "guest", "pin": "{{answer["guest_pin"]}}"}""");
        await app.SettleAsync();
        await app.ShowsAsync(room, "active");
        await app.Simulator.LeaveAsync(room);
        await app.SettleAsync();
        await app.ShowsAsync(room, "scheduled_for_deletion");
        await app.AdvanceAsync(TimeSpan.FromMinutes(10));

        Assert.Equal("deleted", (string?)(await app.StatusAsync(room))["state"]);
        Assert.Equal(1, await app.Simulator.DeletionsAsync(room));
    }

    [Fact]
    public async Task Pool_RoomsNobodyTakes_AreKept()
    {
        await using var app = await StartAsync(size: 2);
        await app.AdvanceAsync(Replication);
        var rooms = await app.Simulator.RoomsAsync();

        await app.AdvanceAsync(TimeSpan.FromDays(3));
        Assert.Equal(rooms, await app.Simulator.RoomsAsync());

        var (room, _) = await CreateAsync(app);
        await app.AdvanceAsync(TimeSpan.FromHours(24) - TimeSpan.FromMinutes(1));
        Assert.Contains(room, await app.Simulator.RoomsAsync());
        await app.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.DoesNotContain(room, await app.Simulator.RoomsAsync());
    }

    [Fact]
    public async Task Pool_TakenDownToItsMark_IsFilledUpAgain()
    {
        await using var app = await StartAsync(size: 4, refillAt: 50);
        await app.AdvanceAsync(Replication);

        await CreateAsync(app);
        await app.SettleAsync();
        Assert.Equal(4, (await app.Simulator.RoomsAsync()).Length);
        await CreateAsync(app);
        await app.SettleAsync();

        Assert.Equal(6, (await app.Simulator.RoomsAsync()).Length);
        Assert.Equal(4, await PooledAsync(app));
    }

    [Fact]
    public async Task Create_ManyAtOnce_GivesEachItsOwnRoom()
    {
        await using var app = await StartAsync(size: 6);
        await app.AdvanceAsync(Replication);

        var rooms = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => CreateAsync(app, $"{MaxConfApp.SessionUrl}{number}")));

        Assert.Equal(12, rooms.Select(room => room.Name).Distinct().Count());
        foreach (var (name, answer) in rooms)
        {
            Assert.Equal([(string)answer["tag"]!], await TagsAsync(app, name));
        }
    }

    [Fact]
    public async Task Create_WhenRoomsVanishedFromPexip_TakesTheOneThatIsThere()
    {
        await using var app = await StartAsync(size: 3, refillAt: 0);
        await app.AdvanceAsync(Replication);
        var rooms = await app.Simulator.ListAsync(RunningSimulator.Conferences);
        foreach (var vanished in rooms.Take(2))
        {
            await app.Simulator.SendAsync(HttpMethod.Delete, (string)vanished!["resource_uri"]!);
        }

        var names = new[] { (await CreateAsync(app)).Name, (await CreateAsync(app)).Name };

        Assert.Contains((string)rooms[2]!["name"]!, names);
        await app.SettleAsync();
        foreach (var vanished in rooms.Take(2))
        {
            Assert.DoesNotContain((string)vanished!["name"]!, names);
            Assert.Equal("deleted", (string?)(await app.StatusAsync((string)vanished["name"]!))["state"]);
        }
    }

    [Fact]
    public async Task Create_WhenAllRoomsVanished_MakesOne()
    {
        await using var app = await StartAsync(size: 2, refillAt: 0);
        await app.AdvanceAsync(Replication);
        var rooms = await app.Simulator.ListAsync(RunningSimulator.Conferences);
        foreach (var vanished in rooms)
        {
            await app.Simulator.SendAsync(HttpMethod.Delete, (string)vanished!["resource_uri"]!);
        }

        var (room, _) = await CreateAsync(app);

        Assert.DoesNotContain(rooms, gone => (string?)gone!["name"] == room);
    }

    [Fact]
    public async Task Create_WhilePexipFails_SaysSoAndLosesNoRoom()
    {
        await using var app = await StartAsync(size: 2, refillAt: 0);
        await app.AdvanceAsync(Replication);
        var rooms = (await app.Simulator.RoomsAsync()).ToHashSet();
        await app.Simulator.FailAsync("\"kind\": \"error\", \"status\": 503");

        var reply = await app.WaitOutAsync(app.PostRoomAsync());

        reply.IsProblem(HttpStatusCode.ServiceUnavailable, "pexip-unavailable");
        await app.Simulator.RecoverAsync();
        await app.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(rooms, [(await CreateAsync(app)).Name, (await CreateAsync(app)).Name]);
    }

    [Fact]
    public async Task Pool_WhilePexipFails_IsFilledOnceItIsBack()
    {
        await using var app = await StartAsync(size: 0);
        await app.Simulator.FailAsync("\"kind\": \"error\", \"status\": 503");
        Configure(app, "2");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await PoolShowsAsync(app, pool => pool is { PausedUntil: not null, Coming.IsEmpty: true });
        await app.Simulator.RecoverAsync();

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await PoolShowsAsync(app, pool => pool.Coming.Count == 2);
        await app.SettleAsync();

        Assert.Equal(2, await PooledAsync(app));
        Assert.Equal(2, (await app.Simulator.RoomsAsync()).Length);
    }

    [Fact]
    public async Task Pool_ResizedByConfiguration_FitsWithoutARestart()
    {
        await using var app = await StartAsync(size: 2);
        await app.AdvanceAsync(Replication);

        Configure(app, "5");
        await app.AdvanceAsync(TimeSpan.FromMinutes(1));
        await PoolShowsAsync(app, pool => pool.Coming.Count == 3);
        await app.AdvanceAsync(Replication);

        Configure(app, "1");
        await app.AdvanceAsync(TimeSpan.FromMinutes(1));
        await PoolShowsAsync(app, pool => pool.Ready.Length == 1);
        await app.SettleAsync();
        Assert.Single(await app.Simulator.RoomsAsync());

        Configure(app, "-1");
        Assert.Contains(app.Log, line => line.Contains("Pool:Size must be between 0 and 500", StringComparison.Ordinal));

        Configure(app, "0");
        await app.AdvanceAsync(TimeSpan.FromMinutes(1));
        await PoolShowsAsync(app, pool => pool.IsEmpty());
        await app.SettleAsync();
        Assert.Empty(await app.Simulator.RoomsAsync());
    }

    [Fact]
    public async Task Pool_OverARestart_IsTheSame()
    {
        await using var app = await StartAsync(size: 2);
        await app.AdvanceAsync(Replication);
        var rooms = await app.Simulator.RoomsAsync();
        await app.StopAsync();
        await app.StartAsync();
        await app.SettleAsync();

        Assert.Equal(rooms, await app.Simulator.RoomsAsync());
        Assert.Contains((await CreateAsync(app)).Name, rooms);
    }

    [Fact]
    public async Task Pool_ARoomThatSomebodyMeetsIn_IsHandedOutNoMore()
    {
        await using var app = await StartAsync(size: 1, refillAt: 0);
        await app.AdvanceAsync(Replication);
        var room = Assert.Single(await app.Simulator.RoomsAsync());
        await app.Simulator.JoinAsync(room, "Stranger");
        await app.SettleAsync();

        Assert.NotEqual(room, (await CreateAsync(app)).Name);
    }

    [Fact]
    public async Task Pool_Always_KeepsPinsToItself()
    {
        await using var app = await StartAsync(size: 2, digits: 20);
        await app.AdvanceAsync(Replication);
        await CreateAsync(app);
        await app.SettleAsync();

        var pins = (await app.Simulator.ListAsync(RunningSimulator.Conferences))
            .SelectMany(room => new[] { (string)room!["pin"]!, (string)room["guest_pin"]! });
        var state = File.ReadAllBytes(app.DataFile).Concat(File.ReadAllBytes(app.DataFile + "-wal")).ToArray();
        var text = Encoding.Latin1.GetString(state) + string.Join('\n', app.Log);
        Assert.Contains("maxconf-pool", text, StringComparison.Ordinal);
        Assert.All(pins, pin => Assert.DoesNotContain(pin, text, StringComparison.Ordinal));
    }

    /// <summary>Starts the app and waits until it has begun the pool's rooms and they are made.</summary>
    private static async Task<MaxConfApp> StartAsync(int size, int refillAt = 80, int digits = 6)
    {
        var app = await MaxConfApp.StartAsync(new()
        {
            ["Pool:Size"] = $"{size}",
            ["Pool:RefillAtPercent"] = $"{refillAt}",
            ["Pool:ReplicationDelay"] = Replication.ToString(),
            ["Rooms:PinDigits"] = $"{digits}",
        });
        await PoolShowsAsync(app, pool => pool.Coming.Count == size);
        await app.SettleAsync();
        return app;
    }

    /// <summary>Waits until the pool is so.</summary>
    internal static async Task PoolShowsAsync(MaxConfApp app, Func<RoomPoolState, bool> isWanted)
    {
        while (true)
        {
            var changed = app.Engine.Changes.Next(RoomPool.Id.ToString());
            var entity = await app.Services.GetRequiredService<DurableTaskClient>().Entities.GetEntityAsync<RoomPoolState>(RoomPool.Id);
            if (isWanted(entity?.State ?? new()))
            {
                return;
            }

            await changed.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    private static void Configure(MaxConfApp app, string size)
    {
        var configuration = (IConfigurationRoot)app.Services.GetRequiredService<IConfiguration>();
        configuration["Pool:Size"] = size;
        configuration.Reload();
    }

    private static async Task<(string Name, JsonNode Answer)> CreateAsync(MaxConfApp app, string session = MaxConfApp.SessionUrl)
    {
        var reply = await app.WaitOutAsync(app.PostRoomAsync(session));
        Assert.True(reply.Status == HttpStatusCode.OK, $"{reply.Status} {reply.Json}");
        return ((string)reply.Json!["name"]!, reply.Json);
    }

    private static async Task<int> PooledAsync(MaxConfApp app) =>
        (await app.RunningInstancesAsync()).Count(
            instance => instance!["customStatus"] is { } status && (bool?)status["pooled"] == true && (string?)status["state"] == "created");

    private static async Task<string[]> TagsAsync(MaxConfApp app, string room) =>
        [(string)(await app.Simulator.FindRoomAsync(room))!["tag"]!];

    private static async Task<Dictionary<string, int>> RequestsAsync(MaxConfApp app) =>
        (await app.Simulator.StatisticsAsync())["requests"]!.AsObject().ToDictionary(call => call.Key, call => (int)call.Value!);
}

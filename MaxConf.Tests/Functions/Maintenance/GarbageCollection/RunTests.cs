using System.Net;
using System.Text.Json.Nodes;
using MaxConf.Functions.Maintenance.GarbageCollection;
using MaxConf.Functions.Rooms;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Functions.Rooms.Naming;
using MaxConf.Tests.Functions.App;
using MaxConf.Tests.Functions.Randomness;
using MaxConf.Tests.Pexip.Management;
using MaxConf.Tests.Simulator;

namespace MaxConf.Tests.Functions.Maintenance.GarbageCollection;

/// <summary>Runs themselves: when they are, what they cost, what becomes of them while Pexip fails, and their reports.</summary>
public class RunTests
{
    private const string Path = "maintenance/garbage-collection";
    private const string Generated = "MTIzNDU2LDc2NTQzMg";

    [Fact]
    public async Task Timer_EveryTenMinutes_Runs()
    {
        await using var app = await CollectingApp.StartAsync();
        await app.AdvanceAsync(TimeSpan.FromMinutes(3));

        foreach (var minutes in new[] { 10, 20, 30 })
        {
            var report = await app.CollectAsync();
            Assert.Equal(TimeSpan.FromMinutes(minutes), ((DateTimeOffset)report["began"]!).TimeOfDay - TimeSpan.FromHours(14));
            Assert.Equal(app.Now, (DateTimeOffset)report["ended"]!);
            report.FoundNothing();
        }
    }

    [Fact]
    public async Task Timer_Disabled_RunsNothing()
    {
        await using var app = await MaxConfApp.StartAsync();
        app.Clock.Advance(await app.NextCollectionAsync() - app.Now);

        await app.NextCollectionAsync();

        (await app.SendAsync(HttpMethod.Get, Path)).IsProblem(HttpStatusCode.NotFound, "report-not-found");
    }

    [Fact]
    public async Task Run_OfAThousandRoomsInOrder_AsksNothingBeyondTheList()
    {
        await using var app = await MaxConfApp.StartAsync(
            new() { ["GarbageCollection:Enabled"] = "true" }, simulate: options => options.RateLimit = 0);
        await FillAsync(app, 1000);
        var before = await RequestsAsync(app);

        var report = await app.CollectAsync();

        report.FoundNothing();
        Assert.Equal((1000, 1000), ((int)report["orchestrations"]!, (int)report["vmrs"]!));
        before["GET /api/admin/configuration/v1/conference/"] += 2;
        Assert.Equal(before, await RequestsAsync(app));
    }

    [Fact]
    public async Task Run_OfMoreOrphansThanAreTreatedAtOnce_LeavesTheRestToTheNext()
    {
        await using var app = await MaxConfApp.StartAsync(
            new() { ["GarbageCollection:Enabled"] = "true" }, simulate: options => options.RateLimit = 0);
        await MakeVmrsAsync(app, 250);

        var first = await app.CollectAsync();
        var second = await app.CollectAsync();

        Assert.Equal((200, 50), ((int)first["findings"]!["orphaned"]!["total"]!, (int)first["left_to_next_run"]!));
        Assert.Equal(100, first["findings"]!["orphaned"]!["rooms"]!.AsArray().Count);
        Assert.Equal((50, 0), ((int)second["findings"]!["orphaned"]!["total"]!, (int)second["left_to_next_run"]!));
        (await app.CollectAsync()).FoundNothing();
    }

    [Fact]
    public async Task Run_WhilePexipIsDown_SaysSoAndTheNextIsFine()
    {
        await using var app = await CollectingApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.Simulator.CreateRoomAsync(Generated);
        await app.Simulator.ControlAsync($"rooms/{room}/forget");
        await app.Simulator.FailAsync("\"kind\": \"error\", \"status\": 503");

        var report = await app.CollectAsync();

        Assert.False((bool)report["complete"]!);
        var failure = Assert.Single(report["failures"]!.AsArray())!;
        Assert.Equal(("survey", "unavailable"), ((string?)failure["step"], (string?)failure["kind"]));
        Assert.All(report["findings"]!.AsObject(), found => Assert.Equal(0, (int)found.Value!["total"]!));
        Assert.Contains(app.Log, line => line.StartsWith("Warning 2600", StringComparison.Ordinal));

        await app.Simulator.RecoverAsync();
        report = await app.CollectAsync();
        Assert.Equal([room], report.Rooms("vanished"));
        Assert.Equal([Generated], report.Rooms("orphaned"));
    }

    [Fact]
    public async Task Run_WhosePexipFailsBetweenListAndLook_LeavesTheRoomsToTheNext()
    {
        await using var app = await CollectingApp.StartAsync();
        await app.Simulator.CreateRoomAsync(Generated);
        await app.Simulator.FailAsync("\"kind\": \"error\", \"status\": 503, \"path\": \"/api/admin/status/\"");

        var report = await app.CollectAsync();

        Assert.Empty(report.Rooms("orphaned"));
        Assert.Equal(1, (int)report["left_to_next_run"]!);
        Assert.Equal("orphaned", (string?)Assert.Single(report["failures"]!.AsArray())!["step"]);

        await app.Simulator.RecoverAsync();
        Assert.Equal([Generated], (await app.CollectAsync()).Rooms("orphaned"));
    }

    [Fact]
    public async Task Run_WhoseListBreaksOff_TakesNoRoomToHaveLostItsVmr()
    {
        await using var stub = await PexipStub.StartAsync(
            Pexip.Management.Answer.Page("""{"id": 9, "name": "boardroom"}""", isLast: false), Pexip.Management.Answer.Status(403));
        await using var app = await CollectingApp.StartAsync(new() { ["Pexip:Address"] = stub.Address.AbsoluteUri });
        await app.Client().StartRoomAsync(new RoomsOptions().NewRoom(Generated, "", app.Now).Provisioned(7, app.Now), default);

        var report = await app.CollectAsync();

        Assert.False((bool)report["complete"]!);
        Assert.Equal((1, 1), ((int)report["vmrs"]!, (int)report["orchestrations"]!));
        Assert.Equal(["boardroom"], report.Rooms("foreign"));
        Assert.Empty(report.Rooms("vanished"));
        Assert.Equal(0, (int)report["left_to_next_run"]!);
        Assert.Equal("survey", (string?)Assert.Single(report["failures"]!.AsArray())!["step"]);
        Assert.Equal("created", (string?)(await app.StatusAsync(Generated))["state"]);
    }

    [Fact]
    public async Task Run_WhileAnotherIsUnderWay_IsLeftOut()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var stub = await PexipStub.StartAsync(
            Pexip.Management.Answer.Page(""), Pexip.Management.Answer.When(gate.Task, Pexip.Management.Answer.Page("")));
        await using var app = await CollectingApp.StartAsync(new() { ["Pexip:Address"] = stub.Address.AbsoluteUri });
        var first = await app.CollectAsync();
        await stub.ArrivalAsync();
        Assert.Equal(HttpStatusCode.Accepted, (await app.SendAsync(HttpMethod.Post, Path)).Status);
        await stub.ArrivalAsync();

        Assert.Equal(HttpStatusCode.Accepted, (await app.SendAsync(HttpMethod.Post, Path)).Status);
        var (custom, output) = (await app.InstanceOfIdAsync(GarbageCollectionInstance.Id), await app.SendAsync(HttpMethod.Get, Path));
        Assert.Equal("survey", (string?)custom["customStatus"]!["step"]);
        Assert.Equal((string?)first["began"], (string?)output.Json!["began"]);
        gate.SetResult();

        (await app.ReportSinceAsync(app.Now)).FoundNothing();
        Assert.Equal(2, stub.Requests.Count);
    }

    [Fact]
    public async Task Api_BeforeDuringAndAfterTheFirstRun_GivesTheReportThereIs()
    {
        await using var app = await MaxConfApp.StartAsync();
        (await app.SendAsync(HttpMethod.Get, Path)).IsProblem(HttpStatusCode.NotFound, "report-not-found");
        await app.Simulator.CreateRoomAsync(Generated);
        using var counters = new CounterSums(app.Services);

        var started = await app.SendAsync(HttpMethod.Post, Path);
        var report = await app.ReportSinceAsync(app.Now);
        var read = await app.SendAsync(HttpMethod.Get, Path);

        Assert.Equal((HttpStatusCode.Accepted, null), (started.Status, started.Json));
        Assert.Equal("/" + Path, started.Response.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, read.Status);
        Assert.True(JsonNode.DeepEquals(report, read.Json), $"{report} {read.Json}");
        Assert.Equal([Generated], read.Json!.Rooms("orphaned"));
        Assert.Equal(1, counters["maxconf.garbage_collection.findings", "orphaned"]);
        Assert.Contains(
            "Information 2600 Garbage collection: 0 orchestrations, 1 VMRs; found: 1 orphaned; left: 0; failed: none ", app.Log);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Api_WithoutAToken_IsUnauthorized(string method)
    {
        await using var app = await MaxConfApp.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), Path);

        (await app.SendAsync(request)).IsProblem(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    /// <summary>VMRs with their orchestrations.</summary>
    private static async Task FillAsync(MaxConfApp app, int count)
    {
        await MakeVmrsAsync(app, count);
        var rooms = (await app.Simulator.ListAsync(RunningSimulator.Conferences + "?limit=1000"))
            .Select(vmr => new RoomsOptions().NewRoom((string)vmr!["name"]!, "", app.Now).Provisioned((int)vmr["id"]!, app.Now));
        await Task.WhenAll(rooms.Select(room => app.Client().StartRoomAsync(room, default)));
        await app.SettleAsync();
    }

    /// <summary>VMRs with names as MaxConf draws them.</summary>
    private static Task MakeVmrsAsync(MaxConfApp app, int count)
    {
        var random = ScriptedRandomSource.Seeded(7);
        var names = Enumerable.Range(0, count).Select(_ => RoomName.Generate(random).Value).ToList();
        return Parallel.ForEachAsync(names, async (name, _) => await app.Simulator.CreateRoomAsync(name));
    }

    private static async Task<Dictionary<string, int>> RequestsAsync(MaxConfApp app)
    {
        var requests = (await app.Simulator.StatisticsAsync())["requests"]!.AsObject();
        return requests.ToDictionary(request => request.Key, request => (int)request.Value!);
    }
}

using MaxConf.Functions.Maintenance.Metrics;
using MaxConf.Tests.Functions.App;
using MaxConf.Tests.Functions.Pool;
using MaxConf.Tests.Simulator;

namespace MaxConf.Tests.Functions.Maintenance.Metrics;

public class LogMetricsTests
{
    private static readonly TimeSpan Patience = MetricsReader.Patience;

    private const string Alarm = "eventsink_reached_maximum_backoff";

    /// <summary>What <see cref="MakeRoomsAsync"/> comes to.</summary>
    private static readonly Dictionary<string, long> Figures = new()
    {
        ["maxconf.rooms{state=creating}"] = 0,
        ["maxconf.rooms{state=created}"] = 1,
        ["maxconf.rooms{state=active}"] = 1,
        ["maxconf.rooms{state=ended}"] = 0,
        ["maxconf.rooms{state=scheduled_for_deletion}"] = 1,
        ["maxconf.rooms{state=deleting}"] = 0,
        ["maxconf.pool.rooms{state=ready}"] = 0,
        ["maxconf.pool.rooms{state=coming}"] = 0,
        ["maxconf.pool.rooms{state=granted}"] = 0,
        ["maxconf.pexip.conferences"] = 4,
        ["maxconf.pexip.live_conferences"] = 1,
        ["maxconf.pexip.live_participants"] = 2,
        ["maxconf.pexip.alarms{level=critical}"] = 0,
        ["maxconf.pexip.alarms{level=error}"] = 0,
        ["maxconf.pexip.alarms{level=warning}"] = 0,
        ["maxconf.pexip.alarms{level=info}"] = 0,
        ["maxconf.pexip.alarms{level=other}"] = 0,
    };

    [Fact]
    public async Task Run_SomeRooms_AreOnEverySink()
    {
        await using var metrics = await MetricsApp.StartAsync();
        await MakeRoomsAsync(metrics.App);
        Assert.Empty(metrics.Gauges);

        await metrics.RunAsync();

        AssertShows(Figures, metrics);
        Assert.Equal(Figures, metrics.Ingestion.LastFigures());
        Assert.Empty(metrics.Warnings);
    }

    [Fact]
    public async Task Run_APool_ItsRoomsAreCounted()
    {
        await using var metrics = await MetricsApp.StartAsync(("Pool:Size", "2"), ("Pool:ReplicationDelay", "01:00:00"));
        await PoolTests.PoolShowsAsync(metrics.App, pool => pool.Coming.Count == 2);

        await metrics.RunAsync();

        Assert.Equal(2, metrics.Gauges["maxconf.pool.rooms{state=coming}"]);
        Assert.Equal(0, metrics.Ingestion.LastFigures()["maxconf.pool.rooms{state=ready}"]);
    }

    [Fact]
    public async Task Run_AlarmsUp_AreCountedAndNamed()
    {
        await using var metrics = await MetricsApp.StartAsync();
        await RaiseAlarmsAsync(metrics.App);

        await metrics.RunAsync();

        Assert.Equal(2, metrics.Gauges["maxconf.pexip.alarms{level=error}"]);
        Assert.Equal(2, metrics.Ingestion.LastFigures()["maxconf.pexip.alarms{level=error}"]);
        var rows = metrics.Ingestion.Rows.Last().Where(row => (string?)row!["Metric"] == "maxconf.pexip.alarm_details").ToList();
        Assert.Equal(
            [SimulatorOrders.FirstNode, SimulatorOrders.SecondNode],
            rows.Select(row => (string?)row!["Dimensions"]!["node"]).Order(StringComparer.Ordinal));
        Assert.All(rows, row =>
        {
            var alarm = row!["Dimensions"]!;
            Assert.Equal(1, (int)row["Value"]!);
            Assert.Equal((Alarm, "error", "dead"), ((string?)alarm["name"], (string?)alarm["level"], (string?)alarm["instance"]));
            Assert.StartsWith("Event sink dead stopped on ", (string?)alarm["details"], StringComparison.Ordinal);
            Assert.Equal("2024-03-05T14:00:00.0000000Z", (string?)alarm["time_raised"]);
        });
        Assert.Equal(2, metrics.Warnings.Count());
        Assert.All(metrics.Warnings, line => Assert.StartsWith($"Warning 2501 Pexip alarm {Alarm} is up", line, StringComparison.Ordinal));
        Assert.DoesNotContain(metrics.App.Log, line => line.Contains("Event sink dead stopped", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_PexipIsDown_RoomsAreToldAndTheRestIsMissing()
    {
        await using var metrics = await MetricsApp.StartAsync();
        await MakeRoomsAsync(metrics.App);
        await metrics.RunAsync();
        await metrics.App.Simulator.FailAsync("\"kind\": \"drop_connection\"");

        await metrics.RunAsync();

        var rooms = Figures.Where(figure => !figure.Key.StartsWith("maxconf.pexip", StringComparison.Ordinal)).ToDictionary();
        AssertShows(rooms, metrics);
        Assert.Equal(rooms, metrics.Ingestion.LastFigures());
        Assert.Equal(4, metrics.Warnings.Count());
        Assert.All(metrics.Warnings, line => Assert.Matches("^Warning 2502 maxconf.pexip.[a-z_]+ could not be read: ", line));
    }

    [Fact]
    public async Task Run_PexipRefusesOneReading_OnlyThatIsMissing()
    {
        await using var metrics = await MetricsApp.StartAsync();
        await MakeRoomsAsync(metrics.App);
        await metrics.App.Simulator.FailAsync("\"kind\": \"error\", \"status\": 403, \"path\": \"/api/admin/status/v1/alarm/\"");

        await metrics.RunAsync();

        var others = Figures.Where(figure => !figure.Key.Contains("alarm", StringComparison.Ordinal)).ToDictionary();
        AssertShows(others, metrics);
        Assert.Equal(others, metrics.Ingestion.LastFigures());
        var warning = Assert.Single(metrics.Warnings);
        Assert.StartsWith("Warning 2502 maxconf.pexip.alarms could not be read: ", warning, StringComparison.Ordinal);

        await metrics.App.Simulator.RecoverAsync();
        await metrics.RunAsync();
        Assert.Equal(Figures.Keys, metrics.Gauges.Keys);
    }

    [Fact]
    public async Task Run_PexipIsDown_LeavesTheCircuitToRooms()
    {
        await using var metrics = await MetricsApp.StartAsync();
        await metrics.App.Simulator.FailAsync("\"kind\": \"error\", \"status\": 503");
        await metrics.RunAsync();
        Assert.Equal(4, metrics.Warnings.Count());

        await metrics.App.Simulator.RecoverAsync();

        await metrics.App.CreateRoomAsync();
    }

    [Fact]
    public async Task Run_PexipHangs_GivesUpEachReadingForItself()
    {
        await using var metrics = await MetricsApp.StartAsync(
            ("Pexip:AttemptTimeout", "00:05:00"), ("Pexip:TotalTimeout", "00:05:00"));
        var app = metrics.App;
        await app.ShowsAsync(await app.CreateRoomAsync(), "created");
        await app.Simulator.FailAsync("\"kind\": \"timeout\", \"path\": \"/api/admin/status/\"");

        metrics.BeginRun();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => app.Clock.WaitBegunAsync(Patience)));
        for (var reading = 1; reading <= 3; reading++)
        {
            await app.Clock.WaitBegunAsync(Patience);
            app.Clock.Advance(Patience);
        }

        await metrics.EndedAsync(3 * Patience);

        Assert.Equal(1, metrics.Gauges["maxconf.rooms{state=created}"]);
        Assert.Equal(1, metrics.Gauges["maxconf.pexip.conferences"]);
        Assert.Equal(10, metrics.Gauges.Count);
        Assert.Equal(3, metrics.Warnings.Count());
        Assert.All(metrics.Warnings, line => Assert.EndsWith("could not be read: it took too long ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Timer_AppWasDownAtItsTime_WaitsForTheNext()
    {
        await using var metrics = await MetricsApp.StartAsync();
        await metrics.App.StopAsync();
        metrics.App.Clock.Advance(TimeSpan.FromMinutes(62));

        await metrics.App.StartAsync();
        await metrics.App.Clock.WaitBegunAsync(TimeSpan.FromMinutes(3));
        Assert.Empty(metrics.Lines);

        metrics.App.Clock.Advance(TimeSpan.FromMinutes(3));
        await metrics.EndedAsync(TimeSpan.Zero);
        Assert.Single(metrics.Lines);
    }

    private static void AssertShows(Dictionary<string, long> figures, MetricsApp metrics)
    {
        Assert.Equal(figures, metrics.Gauges);
        var line = string.Join(", ", figures.Select(figure => $"{figure.Key} {figure.Value}"));
        Assert.Equal($"Information 2500 Metrics: {line} ", metrics.Lines.Last());
    }

    /// <summary>An event sink that nobody is behind stops at its first failure, on either node.</summary>
    private static async Task RaiseAlarmsAsync(MaxConfApp app)
    {
        var global = RunningSimulator.Configuration + "global/1/";
        await app.Simulator.SendAsync(HttpMethod.Patch, global, """{"es_maximum_retry_backoff": 1}""");
        await app.Simulator.CreateAsync(
            RunningSimulator.Configuration + "event_sink/", """{"name": "dead", "url": "http://127.0.0.1:1/"}""");
        await app.SettleAsync();
    }

    /// <summary>A room nobody came to, one with two people, one that they left, and a VMR of somebody else.</summary>
    private static async Task MakeRoomsAsync(MaxConfApp app)
    {
        var unused = await app.CreateRoomAsync();
        var active = await app.CreateRoomAsync();
        await app.Simulator.JoinAsync(active, "Citizen", "guest");
        await app.Simulator.JoinAsync(active, "Agent");
        var left = await app.CreateRoomAsync();
        await app.Simulator.JoinAsync(left, "Citizen");
        await app.Simulator.LeaveAsync(left);
        await app.Simulator.CreateRoomAsync("vkiosk_1");
        await app.SettleAsync();
        await app.ShowsAsync(unused, "created");
        await app.ShowsAsync(active, "active");
        await app.ShowsAsync(left, "scheduled_for_deletion");
    }
}

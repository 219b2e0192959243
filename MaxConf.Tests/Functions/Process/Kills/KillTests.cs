using System.Net;
using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace MaxConf.Tests.Functions.Process.Kills;

/// <summary>
/// The process is killed again and again while it is at work, and started again on its file. What it acknowledged holds; what it did not
/// is asked for again. <c>MAXCONF_KILLS</c> says how often, <c>MAXCONF_KILLS_SEED</c> repeats the instants of a run.
/// </summary>
[Collection(nameof(Processes))]
public sealed class KillTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int RoomCallers = 3;

    private readonly KillPlan _plan = KillPlan.Read();
    private readonly Ledger _ledger = new();
    private readonly CancellationTokenSource _enough = new();
    private Installation _installation = null!;

    public async Task InitializeAsync()
    {
        // Limits of the platform and of the API are no part of this.
        _installation = await Installation.PrepareAsync(options => options.RateLimit = 0);
        _installation.Settings["RateLimits:RoomOperations"] = "0";
        _installation.Settings["Bulk:RoomsPerMinute"] = "0";

        // The process may never live for as long as an answer would take that waits for the rooms to go.
        _installation.Settings["Bulk:DeletePatience"] = "00:00:00";

        // A wish may reach a room in its very last turn. Whose it is looks again after this time.
        _installation.Settings["Bulk:SettlePatience"] = "00:00:03";
    }

    public async Task DisposeAsync() => await _installation.DisposeAsync();

    [Fact]
    public async Task Kill_AtRandomInstantsUnderLoad_LosesNothingAcknowledgedAndDoesNothingTwice()
    {
        output.WriteLine($"MAXCONF_KILLS={_plan.Kills} MAXCONF_KILLS_SEED={_plan.Seed}");
        await _installation.StartAppAsync();
        var callers = Callers().ToList();
        for (var kill = 1; kill <= _plan.Kills; kill++)
        {
            await DieAsync(kill);
            await LiveAgainAsync();

            // A caller that was given something wrong need not be waited for.
            await Task.WhenAll(callers.Where(caller => caller.IsFaulted));
        }

        await _enough.CancelAsync();
        await Patience.ForAsync(Task.WhenAll(callers));
        await EndAllRoomsAsync();
        await ExpectOrderAsync();
    }

    private IEnumerable<Task> Callers() =>
    [
        .. Enumerable.Range(1, RoomCallers).Select(
            number => new RoomCaller(number, _installation, _ledger, _plan.ChanceOf(number)).RunAsync(_enough.Token)),
        new BulkCaller(_installation, _ledger).RunAsync(_enough.Token),
    ];

    private async Task DieAsync(int kill)
    {
        await Patience.PauseAsync(_plan.NextLife());
        await Patience.ForAsync(_plan.NextInstant() switch
        {
            KillInstant.AfterAnswer => _ledger.NextAnswerAsync(),
            KillInstant.AfterEvent => _installation.NextEventAsync(),
            _ => Task.CompletedTask,
        });
        await _installation.App.KillAsync();
        ExpectNoErrors(kill);
        Assert.Equal("ok", _installation.CheckDataFile());
    }

    private async Task LiveAgainAsync()
    {
        while (_plan.IsStillborn())
        {
            await _installation.LaunchAppAsync();
            await Patience.PauseAsync(_plan.NextLife());
        }

        await _installation.StartAppAsync();
    }

    /// <summary>A kill gives the process no time to complain, and a start on what it left is a start like any other.</summary>
    private void ExpectNoErrors(int kill)
    {
        var app = _installation.App;
        var hasFailed = app.Output.Any(line => line.StartsWith("fail:", StringComparison.Ordinal)) || app.Errors.Count > 0;
        Assert.False(hasFailed, $"Kill {kill}: {string.Join('\n', app.Output.Concat(app.Errors))}");
    }

    /// <summary>The nodes try again at once what they could not post; rooms that nobody used are given back.</summary>
    private async Task EndAllRoomsAsync()
    {
        await _installation.StartAppAsync();
        await _installation.RestartEventSinkAsync();
        var caller = new PatientCaller(_installation, _ledger);
        foreach (var room in _ledger.Unused)
        {
            Assert.Equal(HttpStatusCode.NoContent, (await caller.SendAsync(HttpMethod.Delete, $"room/{room}")).Status);
        }

        await WaitForEndAsync();
    }

    private async Task WaitForEndAsync()
    {
        IReadOnlyList<JsonNode> left = [];
        await Patience.UntilAsync(() => $"the end of {string.Join('\n', left)}", async () =>
        {
            left = await _installation.InstancesAsync("&runtimeStatus=Running,Pending,Suspended");
            return left.Count == 0 ? left : null;
        });
    }

    private async Task ExpectOrderAsync()
    {
        var statuses = (await _installation.InstancesAsync()).ToDictionary(
            instance => (string)instance["instanceId"]!, instance => (string)instance["runtimeStatus"]!);
        Assert.All(statuses, instance => Assert.Equal("Completed", instance.Value));
        Assert.All(_ledger.Rooms.Keys, room => Assert.Contains("room-" + room, statuses));

        var lives = await _installation.RoomLivesAsync();
        Assert.Equal(_ledger.Rooms.Keys.Order(StringComparer.Ordinal), lives.Select(life => (string)life["name"]!));
        Assert.All(lives, ExpectOneLife);
        Assert.Equal(0, (int)(await _installation.StatisticsAsync())["event_backlog"]!);
        output.WriteLine($"{lives.Count} rooms, {statuses.Count} orchestrations, {_ledger.Repeats} requests sent again.");

        await _installation.App.KillAsync();
        ExpectNoErrors(_plan.Kills + 1);
        Assert.Equal("ok", _installation.CheckDataFile());
    }

    private static void ExpectOneLife(JsonNode room)
    {
        Assert.Equal(1, (int)room["created"]!);
        Assert.False((bool)room["is_there"]!);
        var deletion = Assert.Single(room["deletions"]!.AsArray());
        Assert.Equal(0, (int)deletion!["people"]!);
    }
}

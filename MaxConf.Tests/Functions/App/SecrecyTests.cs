using System.Net;
using System.Text;
using MaxConf.Functions.Rooms.Lifecycle;

namespace MaxConf.Tests.Functions.App;

public class SecrecyTests
{
    [Fact]
    public async Task Secrets_AfterAWholeLife_AreNowhereButInAnswersAndOnPexip()
    {
        // PINs this long cannot occur by chance.
        await using var app = await MaxConfApp.StartAsync(
            new() { ["Rooms:PinDigits"] = "20", ["Logging:LogLevel:Default"] = "Trace", ["Pexip:BreakerMinimumThroughput"] = "1000" });
        var (room, pins) = await LiveAsync(app);
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"admin:{MaxConfApp.PexipPassword}"));
        var sink = Convert.ToBase64String(Encoding.UTF8.GetBytes($"pexip:{app.EventSinkPassword}"));
        string[] secrets = [.. pins, MaxConfApp.PexipPassword, app.EventSinkPassword, basic, sink, .. app.Tokens];
        var shown = (await app.InstanceAsync(room, "&showInput=true&showHistory=true&showHistoryOutput=true")).ToJsonString();
        await app.StopAsync();

        AssertTellsNone(secrets, room, string.Join('\n', app.Log));
        AssertTellsNone(secrets, room, shown);
        var files = Directory.GetFiles(Path.GetDirectoryName(app.DataFile)!);
        Assert.Contains(app.DataFile, files);
        AssertTellsNone(secrets, room, string.Concat(files.Select(file => Encoding.Latin1.GetString(File.ReadAllBytes(file)))));
    }

    [Fact]
    public async Task Secrets_WhileTheFileIsInUse_AreNotInIt()
    {
        await using var app = await MaxConfApp.StartAsync(new() { ["Rooms:PinDigits"] = "20" });
        var (room, pins) = await LiveAsync(app);

        string[] secrets = [.. pins, MaxConfApp.PexipPassword, app.EventSinkPassword, .. app.Tokens];
        AssertTellsNone(secrets, room, Read(app.DataFile) + Read(app.DataFile + "-wal"));
    }

    /// <summary>A life with everything that is logged: failures of Pexip, of sign-in and of input, and a deletion.</summary>
    private static async Task<(string Room, string[] Pins)> LiveAsync(MaxConfApp app)
    {
        await app.Simulator.FailAsync("\"kind\": \"created_but_500\", \"method\": \"POST\", \"count\": 1");
        var room = await app.CreateRoomAsync();
        var read = (await app.SendAsync(HttpMethod.Get, $"room/{room}")).Json!;
        var full = await app.SendAsync(HttpMethod.Get, $"room/{room}?constrained_attributes=false");
        Assert.Equal((string?)read["pin"], (string?)full.Json!["pin"]);
        await app.Simulator.JoinAsync(room, "Citizen", "guest");
        await app.Simulator.JoinAsync(room, "Agent");
        await app.SettleAsync();
        await app.ShowsAsync(room, "active");

        using var refused = new HttpRequestMessage(HttpMethod.Get, $"room/{room}");
        refused.Headers.Authorization = new("Bearer", await app.FaultyTokenAsync("""{"wrong_key": true}"""));
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.SendAsync(refused)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await app.PostEventAsync("not json")).Status);

        await app.Simulator.FailAsync("\"kind\": \"error\", \"status\": 500, \"duration_seconds\": 60");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await app.DeleteRoomAsync(room)).Status);
        await app.AdvanceAsync(TimeSpan.FromMinutes(2));
        await app.ShowsAsync(room, "deleted");
        return (room, [(string)read["pin"]!, (string)read["guest_pin"]!]);
    }

    private static void AssertTellsNone(string[] secrets, string room, string text)
    {
        // Where the room is not told of either, nothing was looked at.
        Assert.Contains(RoomLifecycle.InstanceIdOf(room), text, StringComparison.Ordinal);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
    }

    private static string Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }
}

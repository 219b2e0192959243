using System.Net;
using System.Text;
using MaxConf.Tests.Functions.App;

namespace MaxConf.Tests.Functions.Rooms.Changes;

/// <summary>The PINs of changes are nowhere but on Pexip and in the answers that give them.</summary>
public class ChangeSecrecyTests
{
    // PINs this long cannot occur by chance.
    private const string Waiting = "31415926535897932384";
    private const string WaitingGuest = "27182818284590452353";
    private const string Made = "14142135623730950488";
    private const string MadeGuest = "1618033988749894848#";

    // Shorter than the platform here allows, so that Pexip refuses it.
    private const string Refused = "57721566490153";

    private static readonly string[] Secrets = [Waiting, WaitingGuest, Made, MadeGuest, MadeGuest.TrimEnd('#'), Refused];

    [Fact]
    public async Task Pins_OfChangesMadeRefusedAndWaiting_AreNowhere()
    {
        await using var app = await MaxConfApp.StartAsync(
            new() { ["Rooms:PinDigits"] = "20", ["Logging:LogLevel:Default"] = "Trace", ["Pexip:BreakerMinimumThroughput"] = "1000" });
        var room = await ChangeAsync(app);
        var shown = (await app.InstanceAsync(room, "&showInput=true&showHistory=true&showHistoryOutput=true")).ToJsonString();
        AssertTellsNone(room, Read(app.DataFile) + Read(app.DataFile + "-wal"));
        await app.StopAsync();

        AssertTellsNone(room, shown);
        AssertTellsNone(room, string.Join('\n', app.Log));
        AssertTellsNone(room, Read(app.DataFile));
        await app.StartAsync();
        await app.Simulator.RecoverAsync();
        await app.AdvanceAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(Waiting, (string?)(await app.VmrAsync(room))["pin"]);
        AssertTellsNone(room, string.Join('\n', app.Log));
    }

    /// <summary>One change is made, one refused, and one waits for Pexip.</summary>
    private static async Task<string> ChangeAsync(MaxConfApp app)
    {
        await app.Simulator.SendAsync(
            HttpMethod.Patch, Tests.Simulator.RunningSimulator.Configuration + "global/1/", """{"min_pin_length": 15}""");
        var room = await app.CreateRoomAsync();
        (await app.PatchAsync(room, $$"""{"pin": "{{Made}}", "guest_pin": "{{MadeGuest}}"}""")).IsAccepted();
        var refusal = await app.PatchAsync(room, $$"""{"pin": "{{Refused}}"}""");
        refusal.Names(HttpStatusCode.UnprocessableEntity, "refused-by-pexip", "pin");
        Assert.DoesNotContain(Refused, refusal.Json!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await app.PatchAsync(room, $$"""{"pin": "{{Made}}x"}""")).Status);
        await app.Simulator.FailAsync("\"kind\": \"error\", \"status\": 503, \"path\": \"/api/admin/configuration/v1/conference/\"");
        (await app.PatchAsync(room, $$"""{"pin": "{{Waiting}}", "guest_pin": "{{WaitingGuest}}"}""")).IsAccepted();
        await app.SettleAsync();
        Assert.Equal(1, (int)(await app.StatusAsync(room))["pending_changes"]!);
        return room;
    }

    private static void AssertTellsNone(string room, string text)
    {
        // Where the room is not told of either, nothing was looked at.
        Assert.Contains(room, text, StringComparison.Ordinal);
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
    }

    private static string Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }
}

using static MaxConf.Tests.Simulator.RunningSimulator;

namespace MaxConf.Tests.Simulator.Conferencing;

/// <summary>What virtual people do by order of the control API.</summary>
public sealed class PeopleTests
{
    private const string Status = "/api/admin/status/v1/";
    private const string History = "/api/admin/history/v1/";

    [Fact]
    public async Task Order_MutingAndPresenting_ShowsInStatus()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");
        await simulator.JoinAsync("a", "Ann");
        await simulator.JoinAsync("a", "Bob");

        await simulator.ControlAsync("rooms/a/mute");
        await simulator.ControlAsync("rooms/a/unmute", """{"display_name": "Bob"}""");
        await simulator.ControlAsync("rooms/a/present", """{"display_name": "Ann"}""");
        await simulator.ControlAsync("rooms/a/present", """{"display_name": "Bob"}""");
        Assert.Equal([("Ann", true, false), ("Bob", false, true)], await LookAsync(simulator));

        await simulator.ControlAsync("rooms/a/stop_presenting");
        Assert.Equal([("Ann", true, false), ("Bob", false, false)], await LookAsync(simulator));
    }

    [Fact]
    public async Task Order_ToSaySomething_CountsAsAMessage()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");
        await simulator.JoinAsync("a", "Ann");

        await simulator.ControlAsync("rooms/a/say", """{"display_name": "Ann", "text": "Hello"}""");
        await simulator.ControlAsync("rooms/a/leave");

        Assert.Equal(1, (int)(await simulator.ListAsync(History + "conference/")).Single()!["instant_message_count"]!);
        var said = (await simulator.GetAsync("/simulator/journal")).AsArray().Single(entry => (string?)entry!["what"] == "message_sent");
        Assert.Equal("Ann: Hello", (string?)said!["detail"]);
    }

    [Fact]
    public async Task Order_ToJoinWithoutMedia_ShowsInStatusAndHistory()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");
        await simulator.ControlAsync("rooms/a/join", """{"protocol": "API", "role": "host", "call_tag": "control"}""");

        var leg = (await simulator.ListAsync(Status + "participant/")).Single()!;
        Assert.Equal(
            ("API", false, "control", 0),
            ((string?)leg["protocol"], (bool)leg["has_media"]!, (string?)leg["call_tag"], (int)leg["rx_bandwidth"]!));
        Assert.False((bool)(await simulator.ListAsync(Status + "conference/")).Single()!["is_started"]!);

        await simulator.ControlAsync("rooms/a/leave");
        Assert.Equal("control", (string?)(await simulator.ListAsync(History + "participant/")).Single()!["call_tag"]);
    }

    private static async Task<IEnumerable<(string Name, bool IsMuted, bool IsPresenting)>> LookAsync(RunningSimulator simulator) =>
        (await simulator.ListAsync(Status + "participant/?order_by=display_name")).Select(leg =>
            ((string)leg!["display_name"]!, (bool)leg["is_client_muted"]!, (bool)leg["is_presenting"]!));
}

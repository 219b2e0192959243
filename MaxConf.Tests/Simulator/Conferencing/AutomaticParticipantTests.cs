using static MaxConf.Tests.Simulator.RunningSimulator;

namespace MaxConf.Tests.Simulator.Conferencing;

public sealed class AutomaticParticipantTests
{
    private const string Status = "/api/admin/status/v1/";
    private const string History = "/api/admin/history/v1/";

    [Fact]
    public async Task AutomaticParticipant_IsDialledWhenTheConferenceStarts()
    {
        await using var simulator = await StartAsync();
        var room = await simulator.CreateRoomAsync("a");
        await DialAsync(simulator, room, "\"role\": \"chair\", \"remote_display_name\": \"Contact centre\"");

        await simulator.JoinAsync("a", "Citizen", "guest");
        await simulator.JoinAsync("a", "Other", "guest");

        var dialled = (await simulator.ListAsync(Status + "participant/?call_direction=out")).Single()!;
        Assert.Equal(
            ("Contact centre", "SIP", "chair", "conference"),
            ((string?)dialled["display_name"], (string?)dialled["protocol"], (string?)dialled["role"], (string?)dialled["service_type"]));
        Assert.True((bool)(await simulator.ListAsync(Status + "conference/")).Single()!["is_started"]!);
    }

    [Theory]
    [InlineData(1, "guest", "keep_conference_alive", false)]
    [InlineData(1, "chair", "keep_conference_alive", true)]
    [InlineData(1, "chair", "keep_conference_alive_if_multiple", false)]
    [InlineData(2, "chair", "keep_conference_alive_if_multiple", true)]
    [InlineData(2, "chair", "keep_conference_alive_never", false)]
    public async Task AutomaticParticipants_AlonInTheRoom_HoldItOpenAsConfigured(int count, string role, string keepAlive, bool isOpen)
    {
        await using var simulator = await StartAsync();
        var room = await simulator.CreateRoomAsync("a");
        for (var index = 0; index < count; index++)
        {
            await DialAsync(simulator, room, $"\"role\": \"{role}\", \"keep_conference_alive\": \"{keepAlive}\"", index);
        }

        await simulator.JoinAsync("a", "Citizen", "guest");

        await simulator.ControlAsync("rooms/a/leave", """{"display_name": "Citizen"}""");

        Assert.Equal(isOpen ? count : 0, (await simulator.ListAsync(Status + "participant/")).Count);
        Assert.Equal(isOpen ? 0 : 1, (await simulator.ListAsync(History + "conference/")).Count);
    }

    private static Task<string> DialAsync(RunningSimulator simulator, string room, string settings, int index = 0) => simulator.CreateAsync(
        Configuration + "automatic_participant/",
        $$"""{"alias": "sip:{{index}}@example.com", "conference": ["{{room}}"], {{settings}}}""");
}

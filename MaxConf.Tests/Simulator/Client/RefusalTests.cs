using System.Net;
using static MaxConf.Tests.Simulator.RunningSimulator;

namespace MaxConf.Tests.Simulator.Client;

/// <summary>To whom the functions listen, and what they refuse. <c>P</c> in a path is the participant it is done to.</summary>
public sealed class RefusalTests
{
    private const string Settings = "\"pin\": \"1234\", \"allow_guests\": true, \"breakout_rooms\": true";

    private static readonly (string Request, string? Body)[] BadBodies =
    [
        ("set_guests_can_unmute", """{"setting": "yes"}"""),
        ("message", """{"type": "text/html", "payload": "x"}"""),
        ("message", """{"type": "text/plain"}"""),
        ("transform_layout", "{}"),
        ("transform_layout", """{"transforms": {"layout": "7:7"}}"""),
        ("transform_layout", """{"transforms": {"guest_layout": "2x2"}}"""),
        ("transform_layout", """{"transforms": {"enable_overlay_text": "yes"}}"""),
        ("silent_video_detection", """{"config": {"silent_after": 0}}"""),
        ("set_classification_level", """{"level": 1.5}"""),
        ("set_message_text", """{"text": 1}"""),
        ("set_pinning_config", "{}"),
        ("dial", """{"role": "GUEST"}"""),
        ("dial", """{"destination": "bob@example.com", "protocol": "smoke"}"""),
        ("dial", """{"destination": "bob@example.com", "source": "elsewhere"}"""),
        ("dial", """{"destination": "bob@example.com", "keep_conference_alive": "perhaps"}"""),
        ("breakouts", """{"name": ""}"""),
        ("breakouts", """{"name": "x", "end_action": "explode"}"""),
        ("breakouts", """{"name": "x", "participants": {"main": ["nobody"]}}"""),
        ("lock", "not JSON"),
        ("lock", "[]"),
        ("participants/P/dtmf", """{"digits": "a"}"""),
        ("participants/P/fecc", """{"action": "start", "movement": [{"axis": "pan", "direction": "up"}], "timeout": 1000}"""),
        ("participants/P/role", """{"role": "host"}"""),
        ("participants/P/transfer", """{"role": "chair", "conference_alias": "a"}"""),
        ("participants/P/pres_in_mix", "{}"),
        ("participants/P/overlaytext", "{}"),
        ("participants/P/layout_group", "{}"),
        ("participants/P/preferred_aspect_ratio", """{"aspect_ratio": 2.5}"""),
        ("participants/P/send_to_audio_mixes", """{"mixes": [{"mix_name": "a..b"}]}"""),
        ("participants/P/receive_from_audio_mix", "{}"),
    ];

    private const string HostsOnly =
        """
        dial lock unlock start_conference muteguests unmuteguests set_guests_can_unmute disconnect transform_layout clearallbuzz
        clearspotlights silent_video_detection set_classification_level breakouts set_message_text set_pinning_config breakouts/empty
        participants/breakout
        participants/P/disconnect participants/P/mute participants/P/unmute participants/P/video_muted participants/P/video_unmuted
        participants/P/client_mute participants/P/allowrxpresentation participants/P/denyrxpresentation participants/P/spotlighton
        participants/P/spotlightoff participants/P/unlock participants/P/dtmf participants/P/message participants/P/calls
        participants/P/show_live_captions participants/P/hide_live_captions participants/P/overlaytext participants/P/pres_in_mix
        participants/P/role participants/P/fecc participants/P/buzz participants/P/clearbuzz participants/P/transfer
        participants/P/take_floor participants/P/release_floor participants/P/preferred_aspect_ratio participants/P/layout_group
        participants/P/send_to_audio_mixes
        participants/P/receive_from_audio_mix participants/P/statistics
        """;

    [Fact]
    public async Task HostFunctions_ByAGuest_AreForbidden()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a", Settings);
        var host = await Participant.JoinAsync(simulator, "a", "Host", "1234");
        var guest = await Participant.JoinAsync(simulator, "a", "Guest", "none");

        foreach (var request in HostsOnly.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var status = await guest.StatusOfAsync(request.Replace("P", host.Id, StringComparison.Ordinal));
            Assert.Equal((request, HttpStatusCode.Forbidden), (request, status));
        }
    }

    [Theory]
    [InlineData("buzz")]
    [InlineData("clearbuzz")]
    [InlineData("mute")]
    [InlineData("video_muted")]
    [InlineData("client_mute")]
    [InlineData("take_floor")]
    [InlineData("statistics")]
    [InlineData("disconnect")]
    public async Task ParticipantFunctions_ByAGuestOnThemselves_AreAllowed(string request)
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a", Settings);
        var guest = await Participant.JoinAsync(simulator, "a", "Guest", "none");

        Assert.True((bool)(await guest.PostAsync($"participants/{guest.Id}/{request}"))!);
    }

    [Fact]
    public async Task Unmute_ByAGuestOnThemselves_IsUpToTheHost()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a", Settings);
        var host = await Participant.JoinAsync(simulator, "a", "Host", "1234");
        var guest = await Participant.JoinAsync(simulator, "a", "Guest", "none");
        await host.PostAsync("muteguests");

        Assert.Equal(HttpStatusCode.Forbidden, await guest.StatusOfAsync($"participants/{guest.Id}/unmute"));
        await host.PostAsync("set_guests_can_unmute", """{"setting": true}""");
        Assert.True((bool)(await guest.PostAsync($"participants/{guest.Id}/unmute"))!);
    }

    [Fact]
    public async Task BadBodies_AreRefused()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a", Settings);
        var host = await Participant.JoinAsync(simulator, "a", "Host", "1234");

        foreach (var (request, body) in BadBodies)
        {
            var (status, answer) = await host.SendAsync(HttpMethod.Post, request.Replace("P", host.Id, StringComparison.Ordinal), body);
            Assert.Equal((request, body, HttpStatusCode.BadRequest), (request, body, status));
            Assert.Equal("failure", (string?)answer["status"]);
        }

        var (refused, _) = await Participant.RequestTokenAsync(simulator.Nodes[0], "a", """{"display_name": 1}""");
        Assert.Equal(HttpStatusCode.BadRequest, refused);
    }

    [Theory]
    [InlineData("participants/nobody/mute")]
    [InlineData("participants/nobody/calls/none/ack")]
    [InlineData("breakouts/none/lock")]
    public async Task WhoIsNotThere_IsNotFound(string request)
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");
        var host = await Participant.JoinAsync(simulator, "a", "Host");

        Assert.Equal(HttpStatusCode.NotFound, await host.StatusOfAsync(request));
    }
}

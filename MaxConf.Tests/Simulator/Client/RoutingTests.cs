using System.Net;
using static MaxConf.Tests.Simulator.RunningSimulator;

namespace MaxConf.Tests.Simulator.Client;

/// <summary>Every row of the document's tables, written out once more.</summary>
public sealed class RoutingTests
{
    private const string Conference =
        """
        POST refresh_token release_token
        POST dial lock unlock start_conference muteguests unmuteguests set_guests_can_unmute disconnect message transform_layout
        POST clearallbuzz clearspotlights silent_video_detection set_classification_level breakouts set_message_text set_pinning_config
        GET conference_status participants get_classification_level theme theme/background.jpg available_layouts layout_svgs
        GET get_message_text get_pinning_config events presentation.jpeg presentation_high.jpeg
        POST breakouts/empty breakoutbuzz clearbreakoutbuzz leavebreakout
        POST breakouts/B/disconnect breakouts/B/clearbreakoutbuzz breakouts/B/participants/breakout breakouts/B/transform_layout
        POST breakouts/B/participants/P/mute breakouts/B/participants/P/overlaytext breakouts/B/participants/P/calls/C/ack
        """;

    private const string Participants =
        """
        POST disconnect mute unmute video_muted video_unmuted client_mute client_unmute allowrxpresentation denyrxpresentation spotlighton
        POST spotlightoff unlock dtmf message calls show_live_captions hide_live_captions overlaytext pres_in_mix role fecc buzz clearbuzz
        POST transfer take_floor release_floor statistics preferred_aspect_ratio layout_group send_to_audio_mixes receive_from_audio_mix
        GET avatar.jpg
        """;

    private const string Calls = "POST ack disconnect dtmf new_candidate update fecc";

    [Fact]
    public async Task EveryRow_WithItsMethod_AsksForAToken()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");

        foreach (var (method, path) in Rows())
        {
            using var request = new HttpRequestMessage(method, Participant.Path("a", path));
            using var response = await simulator.Nodes[0].SendAsync(request);
            Assert.True(response.StatusCode == HttpStatusCode.Forbidden, $"{method} {path}: {response.StatusCode}");
        }
    }

    [Fact]
    public async Task EveryRow_WithAnotherMethod_NamesItsOwn()
    {
        await using var simulator = await StartAsync();

        foreach (var (method, path) in Rows().Append((HttpMethod.Post, "request_token")))
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, Participant.Path("a", path));
            using var response = await simulator.Nodes[0].SendAsync(request);
            Assert.True(response.StatusCode == HttpStatusCode.MethodNotAllowed, $"{path}: {response.StatusCode}");
            Assert.Equal([method.Method], response.Content.Headers.Allow);
        }
    }

    [Theory]
    [InlineData("/api/client/v2/conferences/a/lokc")]
    [InlineData("/api/client/v2/conferences/a/participants/P/lock")]
    [InlineData("/api/client/v2/conferences/a/participants/P/calls/C/mute")]
    [InlineData("/api/client/v2/conferences/a")]
    [InlineData("/api/client/v1/status")]
    [InlineData("/")]
    public async Task AnythingElse_IsNotFound(string path)
    {
        await using var simulator = await StartAsync();

        using var response = await simulator.Nodes[0].PostAsync(path, null);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static IEnumerable<(HttpMethod Method, string Path)> Rows() =>
        Rows(Conference, "").Concat(Rows(Participants, "participants/P/")).Concat(Rows(Calls, "participants/P/calls/C/"));

    private static IEnumerable<(HttpMethod Method, string Path)> Rows(string table, string prefix) =>
        from line in table.Split('\n')
        let words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        from name in words[1..]
        select (HttpMethod.Parse(words[0]), prefix + name);
}

using System.Reflection;
using MaxConf.Pexip.Client;
using MaxConf.Pexip.Client.Events;
using MaxConf.Tests.Pexip.Client.Wire;
using MaxConf.Tests.Support;

namespace MaxConf.Tests.Pexip.Client;

/// <summary>The tables in docs/pexip-client-api.md have all that is in Pexip's document, and name code and tests that are there.</summary>
public sealed class DocumentTests
{
    /// <summary>The document's own summaries, by their headings here.</summary>
    private static readonly Dictionary<string, string> Document = new()
    {
        ["Client control"] = "request_token refresh_token release_token",
        ["Conference control"] =
            """
            dial conference_status lock unlock start_conference muteguests unmuteguests set_guests_can_unmute disconnect message
            participants transform_layout clearallbuzz clearspotlights silent_video_detection set_classification_level
            get_classification_level theme available_layouts layout_svgs breakouts set_message_text get_message_text set_pinning_config
            get_pinning_config
            """,
        ["Participants"] =
            """
            disconnect mute unmute video_muted video_unmuted client_mute client_unmute allowrxpresentation denyrxpresentation spotlighton
            spotlightoff unlock dtmf message calls show_live_captions hide_live_captions overlaytext pres_in_mix role fecc buzz clearbuzz
            transfer take_floor release_floor avatar.jpg statistics preferred_aspect_ratio layout_group send_to_audio_mixes
            receive_from_audio_mix
            """,
        ["Breakout rooms"] =
            """
            breakouts/{breakout_uuid}/{request} breakouts/{breakout_uuid}/disconnect breakouts/empty breakoutbuzz clearbreakoutbuzz
            breakouts/{breakout_uuid}/clearbreakoutbuzz breakouts/{breakout_uuid}/participants/breakout leavebreakout
            breakouts/{breakout_uuid}/participants/{participant_uuid}/{request}
            """,
        ["Calls"] = "ack disconnect dtmf new_candidate update fecc",
        ["Other requests"] = "/api/client/v2/status events theme/{resource} presentation.jpeg presentation_high.jpeg",
        ["Events"] =
            """
            presentation_start presentation_stop presentation_frame participant_create participant_update participant_delete
            participant_sync_begin participant_sync_end conference_update layout live_captions message_received stage call_disconnected
            disconnect splash_screen new_offer update_sdp new_candidate peer_disconnect refer breakout_begin breakout_event breakout_end
            breakout_refer
            """,
    };

    /// <summary>The theories of which each case is a row of a table.</summary>
    private static readonly Dictionary<string, IEnumerable<object[]>[]> Cases = new()
    {
        ["Conference control"] = [ConferenceTests.Names],
        ["Participants"] = [ParticipantTests.Names],
        ["Breakout rooms"] = [BreakoutTests.Names],
        ["Calls"] = [CallTests.Names],
        ["Events"] = [WireEventTests.Names, WireEventTests.DirectMediaNames],
    };

    public static TheoryData<string> Headings => [.. Document.Keys];

    [Theory]
    [MemberData(nameof(Headings))]
    public void Table_HasEveryRowOfTheDocumentOnce(string heading) => Assert.Equal(
        Document[heading].Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Order(),
        Rows(heading).Select(row => row.What).Order());

    [Theory]
    [MemberData(nameof(Headings))]
    public void Table_NamesWhatIsThere(string heading) => Assert.All(Rows(heading), row =>
    {
        var names = row.Code.Split('.');
        var type = typeof(ConferencingNodeClient).Assembly.GetTypes().Single(type => type.IsPublic && type.Name == names[0]);
        Assert.True(names.Length == 1 ? type.IsSubclassOf(typeof(ConferenceEvent)) : type.GetMember(names[1]).Length > 0, row.Code);
    });

    [Theory]
    [MemberData(nameof(Headings))]
    public void Table_NamesTestsThatProveIt(string heading) => Assert.All(Rows(heading), row =>
    {
        var names = row.Test.Split('.');
        var type = typeof(ConferenceTests).Assembly.GetType($"{typeof(ConferenceTests).Namespace}.{names[0]}", throwOnError: true)!;
        Assert.True(type.GetMethod(names[1])?.GetCustomAttribute<FactAttribute>() is not null, row.Test);
    });

    [Fact]
    public void Tables_EveryRowOfATheory_IsACaseOfIt() => Assert.All(Cases, table => Assert.Empty(
        Rows(table.Key)
            .Where(row => row.Test.Contains("DoesWhatItSays") || table.Key == "Events")
            .Select(row => row.What)
            .Except(table.Value.SelectMany(cases => cases.Select(row => (string)row[0])))));

    private static List<(string What, string Code, string Test)> Rows(string heading)
    {
        var lines = File.ReadLines(Path.Combine(Repository.Folder, "docs", "pexip-client-api.md"))
            .SkipWhile(line => line != $"### {heading}")
            .Skip(1)
            .TakeWhile(line => !line.StartsWith('#'));
        var cells = lines.Where(line => line.StartsWith('|')).Skip(2).Select(line => line.Split('|', StringSplitOptions.TrimEntries));
        return [.. cells.Select(row => (row[1].Split('`')[1], row[2].Trim('`'), row[3].Trim('`')))];
    }
}

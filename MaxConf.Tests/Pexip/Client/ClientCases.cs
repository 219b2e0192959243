using System.Text.Json;
using MaxConf.Pexip.Client.Control;
using MaxConf.Pexip.Client.Sessions;
using MaxConf.Pexip.Client.Values;
using MaxConf.Pexip.Results;

namespace MaxConf.Tests.Pexip.Client;

/// <summary>Every request that takes a token, by what it is on the wire below the conference.</summary>
internal static class ClientCases
{
    private const string Ok = "true";

    private const string CommandBody =
        """{"action": "start", "movement": [{"axis": "pan", "direction": "left"}, {"axis": "zoom", "direction": "in"}], "timeout": 1000}""";

    private static readonly CameraCommand Command = new(
        CameraAction.Start,
        [new(CameraAxis.Pan, CameraDirection.Left), new(CameraAxis.Zoom, CameraDirection.In)],
        1000);

    public static readonly Dictionary<string, ClientCase> All = new()
    {
        ["POST dial"] = Of(
            """
            {"role": "HOST", "destination": "bob@example.com", "protocol": "sip", "presentation_url": "rtmp://x", "streaming": "yes",
             "dtmf_sequence": "12", "source_display_name": "Alice", "source": "meet.alice", "call_type": "audio",
             "keep_conference_alive": "keep_conference_alive_never", "remote_display_name": "Bob", "text": "B"}
            """,
            """["977fcd1c"]""",
            session => session.Conference.DialAsync(new DialRequest("bob@example.com")
            {
                Role = Role.Host,
                Protocol = DialProtocol.Sip,
                PresentationUrl = "rtmp://x",
                Streaming = true,
                DtmfSequence = "12",
                SourceDisplayName = "Alice",
                Source = "meet.alice",
                CallType = CallType.Audio,
                KeepConferenceAlive = KeepConferenceAlive.Never,
                RemoteDisplayName = "Bob",
                Text = "B",
            }),
            uuids => uuids.Single() == "977fcd1c"),
        ["GET conference_status"] = Of(
            null, """{"locked": true, "brand_new": 1}""", session => session.Conference.GetStatusAsync(),
            status => status is { Locked: true, Started: null } && status.Extension!.ContainsKey("brand_new")),
        ["POST lock"] = Of(null, session => session.Conference.LockAsync()),
        ["POST unlock"] = Of(null, session => session.Conference.UnlockAsync()),
        ["POST start_conference"] = Of(null, session => session.Conference.StartAsync()),
        ["POST muteguests"] = Of(null, session => session.Conference.MuteGuestsAsync()),
        ["POST unmuteguests"] = Of(null, session => session.Conference.UnmuteGuestsAsync()),
        ["POST set_guests_can_unmute"] = Of("""{"setting": false}""", session => session.Conference.SetGuestsCanUnmuteAsync(false)),
        ["POST disconnect"] = Of(null, session => session.Conference.DisconnectAllAsync()),
        ["POST message"] = Of(
            """{"type": "text/plain", "payload": "Hello"}""",
            session => session.Conference.SendMessageAsync(MessageType.PlainText, "Hello")),
        ["GET participants"] = Of(
            null, """[{"uuid": "a"}, {"uuid": "b", "is_presenting": "YES"}]""", session => session.Conference.GetParticipantsAsync(),
            all => all.Count == 2 && all[1].IsPresenting is { IsYes: true }),
        ["POST transform_layout"] = Of(
            """
            {"transforms": {"layout": "4:0", "host_layout": "2:21", "guest_layout": "mine", "enable_extended_ac": true,
             "streaming_indicator": true, "recording_indicator": false, "transcribing_indicator": true,
             "enable_active_speaker_indication": false, "enable_overlay_text": true,
             "streaming": {"layout": "1:0", "waiting_screen_enabled": true, "indicators_enabled": false, "presentation_in_mix": false},
             "free_form_overlay_text": ["a", "", "b"], "newer": 1}}
            """,
            session => session.Conference.TransformLayoutAsync(new LayoutTransforms
            {
                Layout = Layout.FourEqual,
                HostLayout = Layout.TwoPlusTwentyOne,
                GuestLayout = new Layout("mine"),
                EnableExtendedAc = true,
                StreamingIndicator = true,
                RecordingIndicator = false,
                TranscribingIndicator = true,
                EnableActiveSpeakerIndication = false,
                EnableOverlayText = true,
                Streaming = new()
                {
                    Layout = Layout.MainSpeaker,
                    WaitingScreenEnabled = true,
                    IndicatorsEnabled = false,
                    PresentationInMix = false,
                },
                FreeFormOverlayText = ["a", "", "b"],
                Extension = new Dictionary<string, JsonElement> { ["newer"] = JsonElement.Parse("1") },
            })),
        ["POST clearallbuzz"] = Of(null, session => session.Conference.ClearAllBuzzAsync()),
        ["POST clearspotlights"] = Of(null, session => session.Conference.ClearSpotlightsAsync()),
        ["POST silent_video_detection"] = Of(
            """{"config": {"enable": true, "silent_after": 15, "require_no_faces": true, "reactivate_after": 2}}""",
            session => session.Conference.SetSilentVideoDetectionAsync(
                new() { Enable = true, SilentAfter = 15, RequireNoFaces = true, ReactivateAfter = 2 })),
        ["POST set_classification_level"] = Of("""{"level": 4}""", session => session.Conference.SetClassificationLevelAsync(4)),
        ["GET get_classification_level"] = Of(
            null, """{"levels": {"0": "Unclassified", "1": "Official"}, "current": 1}""",
            session => session.Conference.GetClassificationLevelAsync(),
            found => found is { Current: 1, Levels.Count: 2 }),
        ["GET theme"] = Of(
            null,
            """{"screen": {"layout_type": "direct_media", "background": {"path": "b.jpg"}, "elements": [{"type": "text"}]}}""",
            session => session.Conference.GetThemeAsync(),
            theme => theme["screen"] is { LayoutType: "direct_media", Background.Path: "b.jpg", Elements.Count: 1 }),
        ["GET theme/a%20b/c.jpg"] = File(session => session.Conference.GetThemeResourceAsync("a b/c.jpg")),
        ["GET available_layouts"] = Of(
            null, """["5:7", "mine"]""", session => session.Conference.GetAvailableLayoutsAsync(),
            all => all[0].Name.Current == Layout.AdaptiveComposition && all[1] is { Name.Value: "mine", Tags: null }),
        ["GET available_layouts?annotate=true"] = Of(
            null, """[{"name": "2x2", "tags": ["equal"]}]""", session => session.Conference.GetAvailableLayoutsAsync(annotate: true),
            all => all.Single() is { Name.Value: "2x2", Tags: ["equal"] }),
        ["GET layout_svgs"] = Of(
            null, """{"1:7": "<svg/>"}""", session => session.Conference.GetLayoutSvgsAsync(), all => all["1:7"] == "<svg/>"),
        ["POST breakouts"] = Of(
            """
            {"name": "Room 1", "duration": 300, "end_action": "disconnect", "participants": {"main": ["a", "b"], "r": ["c"]},
             "guests_allowed_to_leave": true}
            """,
            """{"breakout_uuid": "0001"}""",
            session => session.Conference.CreateBreakoutAsync(new NewBreakoutRoom("Room 1")
            {
                Duration = TimeSpan.FromMinutes(5),
                EndAction = BreakoutEndAction.Disconnect,
                Participants = new Dictionary<BreakoutRoomId, IReadOnlyList<string>>
                {
                    [BreakoutRoomId.Main] = ["a", "b"],
                    [new("r")] = ["c"],
                },
                GuestsAllowedToLeave = true,
            }),
            room => room.Value == "0001"),
        ["POST set_message_text"] = Of("""{"text": "Hello\nWorld"}""", session => session.Conference.SetMessageTextAsync("Hello\nWorld")),
        ["GET get_message_text"] = Of(
            null, """{"text": "Hello", "set_time": "UTC+00:00 - time"}""", session => session.Conference.GetMessageTextAsync(),
            found => found == new MessageText { Text = "Hello", SetTime = "UTC+00:00 - time" }),
        ["POST set_pinning_config"] = Of(
            """{"pinning_config": "basic_backfill"}""", session => session.Conference.SetPinningConfigAsync("basic_backfill")),
        ["GET get_pinning_config"] = Of(
            null, """{"pinning_config": "basic_backfill"}""", session => session.Conference.GetPinningConfigAsync(),
            found => found.Name == "basic_backfill"),
        ["GET presentation.jpeg?id=MTA%3D"] = File(session => session.Conference.GetPresentationFrameAsync("MTA=")),
        ["GET presentation_high.jpeg?id=7"] = File(session => session.Conference.GetPresentationFrameAsync("7", highResolution: true)),
        ["POST breakouts/empty"] = Of(null, session => session.Conference.EmptyBreakoutsAsync()),
        ["POST breakoutbuzz"] = Of(null, session => session.Conference.AskForHelpAsync()),
        ["POST clearbreakoutbuzz"] = Of(null, session => session.Conference.DismissHelpRequestAsync()),
        ["POST leavebreakout"] = Of(null, session => session.Conference.LeaveBreakoutAsync()),
        ["POST breakouts/r/disconnect"] = Of(null, session => session.Breakout(new("r")).CloseAsync()),
        ["POST breakouts/r/muteguests"] = Of(null, session => session.Breakout(new("r")).Conference.MuteGuestsAsync()),
        ["POST breakouts/r/clearbreakoutbuzz"] = Of(null, session => session.Breakout(new("r")).DismissHelpRequestAsync()),
        ["POST breakouts/r/participants/breakout"] = Of(
            """{"breakout_uuid": "previous", "participants": ["a"]}""",
            session => session.Breakout(new("r")).MoveParticipantsAsync(BreakoutRoomId.Previous, ["a"])),
        ["POST breakouts/r/participants/p/mute"] = Of(null, session => session.Breakout(new("r")).Participant("p").MuteAsync()),
        ["POST participants/p/disconnect"] = Of(null, session => session.Participant("p").DisconnectAsync()),
        ["POST participants/p/mute"] = Of(null, session => session.Participant("p").MuteAsync()),
        ["POST participants/p/unmute"] = Of(null, session => session.Participant("p").UnmuteAsync()),
        ["POST participants/p/video_muted"] = Of(null, session => session.Participant("p").MuteVideoAsync()),
        ["POST participants/p/video_unmuted"] = Of(null, session => session.Participant("p").UnmuteVideoAsync()),
        ["POST participants/p/client_mute"] = Of(null, session => session.Participant("p").ClientMuteAsync()),
        ["POST participants/me/client_unmute"] = Of(null, session => session.Self.ClientUnmuteAsync()),
        ["POST participants/p/allowrxpresentation"] = Of(null, session => session.Participant("p").AllowPresentationAsync()),
        ["POST participants/p/denyrxpresentation"] = Of(null, session => session.Participant("p").DenyPresentationAsync()),
        ["POST participants/p/spotlighton"] = Of(null, session => session.Participant("p").SpotlightOnAsync()),
        ["POST participants/p/spotlightoff"] = Of(null, session => session.Participant("p").SpotlightOffAsync()),
        ["POST participants/p/unlock"] = Of(null, session => session.Participant("p").UnlockAsync()),
        ["POST participants/p/dtmf"] = Of("""{"digits": "1234"}""", session => session.Participant("p").SendDtmfAsync("1234")),
        ["POST participants/p/message"] = Of(
            """{"type": "application/json", "payload": "{}"}""",
            session => session.Participant("p").SendMessageAsync(MessageType.Json, "{}")),
        ["POST participants/p/calls"] = Of(
            """{"call_type": "WEBRTC", "sdp": "v=0", "fecc_supported": true, "media_type": "video-only", "present": "main"}""",
            """{"call_uuid": "50ed", "sdp": "v=1", "turn": [{"urls": ["turn:x"]}]}""",
            session => session.Participant("p").CallAsync(
                new NewCall("v=0") { FeccSupported = true, MediaType = CallType.VideoOnly, Present = "main" }),
            answer => answer is { CallUuid: "50ed", Sdp: "v=1", Turn.Count: 1 }),
        ["POST participants/p/show_live_captions"] = Of(
            null, "null", session => session.Participant("p").ShowLiveCaptionsAsync(), outcome => outcome.IsStarted),
        ["POST participants/p/hide_live_captions"] = Of(null, session => session.Participant("p").HideLiveCaptionsAsync()),
        ["POST participants/p/overlaytext"] = Of(
            """{"text": "The Dude"}""", session => session.Participant("p").SetOverlayTextAsync("The Dude")),
        ["POST participants/p/pres_in_mix"] = Of(
            """{"state": true}""", session => session.Participant("p").SetPresentationInMixAsync(true)),
        ["POST participants/p/role"] = Of("""{"role": "chair"}""", session => session.Participant("p").SetRoleAsync(Role.Host)),
        ["POST participants/p/fecc"] = Of(
            CommandBody,
            session => session.Participant("p").MoveCameraAsync(Command)),
        ["POST participants/p/buzz"] = Of(null, session => session.Participant("p").BuzzAsync()),
        ["POST participants/p/clearbuzz"] = Of(null, session => session.Participant("p").ClearBuzzAsync()),
        ["POST participants/p/transfer"] = Of(
            """{"role": "host", "conference_alias": "meet@example.com", "pin": "1234"}""",
            session => session.Participant("p").TransferAsync(new("meet@example.com", Role.Host) { Pin = "1234" })),
        ["POST participants/p/take_floor"] = Of(null, session => session.Participant("p").TakeFloorAsync()),
        ["POST participants/p/release_floor"] = Of(null, session => session.Participant("p").ReleaseFloorAsync()),
        ["GET participants/p/avatar.jpg"] = File(session => session.Participant("p").GetAvatarAsync()),
        ["POST participants/p/statistics"] = Of(
            """
            {"audio": {"rx_bitrate": 64.4, "rx_codec": "opus", "tx_rb_packetslost": 0}, "video": {"rx_resolution": "1280x720"},
             "presentation": {}}
            """,
            session => session.Participant("p").ReportStatisticsAsync(new()
            {
                Audio = new() { RxBitrate = 64.4, RxCodec = "opus", TxRbPacketslost = 0 },
                Video = new() { RxResolution = "1280x720" },
                Presentation = new(),
            })),
        ["POST participants/p/preferred_aspect_ratio"] = Of(
            """{"aspect_ratio": 0.5625}""", session => session.Participant("p").SetPreferredAspectRatioAsync(0.5625)),
        ["POST participants/p/layout_group"] = Of(
            """{"layout_group": "g"}""", session => session.Participant("p").SetLayoutGroupAsync("g")),
        ["POST participants/p/send_to_audio_mixes"] = Of(
            """{"mixes": [{"mix_name": "main", "prominent": true}, {"mix_name": "main.french"}]}""",
            session => session.Participant("p").SendToAudioMixesAsync([new(AudioMix.Main, true), new("main.french")])),
        ["POST participants/p/receive_from_audio_mix"] = Of(
            """{"mix_name": null}""", session => session.Participant("p").ReceiveFromAudioMixAsync(null)),
        ["POST participants/p/calls/c/ack"] = Of("""{"sdp": "v=0"}""", session => session.Call("p", "c").AckAsync("v=0")),
        ["POST participants/p/calls/c/disconnect"] = Of(null, session => session.Call("p", "c").DisconnectAsync()),
        ["POST participants/p/calls/c/dtmf"] = Of("""{"digits": "1234"}""", session => session.Call("p", "c").SendDtmfAsync("1234")),
        ["POST participants/p/calls/c/new_candidate"] = Of(
            """{"candidate": "candidate:1", "mid": "0", "ufrag": "YAeD", "pwd": "IfZn"}""",
            session => session.Call("p", "c").SendCandidateAsync(new("candidate:1", "0") { Ufrag = "YAeD", Pwd = "IfZn" })),
        ["POST participants/p/calls/c/update"] = Of(
            """{"sdp": "v=0", "fecc_supported": true}""", "\"v=1\"", session => session.Call("p", "c").UpdateAsync("v=0", true),
            sdp => sdp == "v=1"),
        ["POST participants/p/calls/c/fecc"] = Of(
            CommandBody,
            session => session.Call("p", "c").MoveCameraAsync(Command)),
    };

    private static ClientCase Of(string? body, Func<ConferenceSession, Task<PexipResult<bool>>> call) =>
        Of(body, Ok, call, isDone => isDone);

    private static ClientCase Of<T>(
        string? body, string result, Func<ConferenceSession, Task<PexipResult<T>>> call, Func<T, bool> isRight)
        where T : notnull => new(body, result, async session => await call(session) is { IsSuccess: true } answer && isRight(answer.Value));

    // The answer to a download is the file itself, whatever it is.
    private static ClientCase File(Func<ConferenceSession, Task<PexipResult<NodeFile>>> call) =>
        Of(null, Ok, call, file => file.MediaType == "application/json" && file.Content.Length > 0);
}

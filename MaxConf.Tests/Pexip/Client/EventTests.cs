using MaxConf.Pexip.Client.Control;
using MaxConf.Pexip.Client.Events;
using MaxConf.Pexip.Client.Values;
using MaxConf.Tests.Pexip.Client.Stub;

namespace MaxConf.Tests.Pexip.Client;

/// <summary>Every event of the document by its example there, and what else may come over the wire.</summary>
public sealed class EventTests
{
    private const string Room = "00000000-0000-0000-0000-000000000001";

    private static readonly Dictionary<string, (string Data, Func<ConferenceEvent, object?> Look, object? Seen)> Examples = new()
    {
        ["presentation_start"] = Of<PresentationStartEvent>(
            """{"presenter_name": "Bob", "presenter_uri": "bob@example.com", "source": "video"}""",
            told => (told.PresenterName, told.PresenterUri, told.Source),
            ("Bob", "bob@example.com", (PresentationSource?)PresentationSource.Video)),
        ["presentation_stop"] = Of<PresentationStopEvent>("null", told => told.Id, null),
        ["presentation_frame"] = Of<PresentationFrameEvent>("null", told => told.Id, null),
        ["participant_create"] = Of<ParticipantCreateEvent>(
            """{"uuid": "a", "is_muted": "YES", "role": "chair", "protocol": "api", "has_media": false, "start_time": 1441720992}""",
            told => (told.Participant.Uuid, told.Participant.IsMuted?.IsYes, told.Participant.Role, told.Participant.StartTime),
            ("a", (bool?)true, (Role?)Role.Host, (DateTimeOffset?)DateTimeOffset.FromUnixTimeSeconds(1441720992))),
        ["participant_update"] = Of<ParticipantUpdateEvent>(
            """{"uuid": "a", "buzz_time": 0, "spotlight": 0, "send_to_audio_mixes": [{"mix_name": "main", "prominent": false}]}""",
            told => (told.Participant.BuzzTime, told.Participant.Spotlight, told.Participant.SendToAudioMixes![0]),
            ((DateTimeOffset?)null, (DateTimeOffset?)null, new AudioMix("main", false))),
        ["participant_delete"] = Of<ParticipantDeleteEvent>("""{"uuid": "65b4af2f"}""", told => told.Uuid, "65b4af2f"),
        ["participant_sync_begin"] = Of<ParticipantSyncBeginEvent>("null", told => told.Id, null),
        ["participant_sync_end"] = Of<ParticipantSyncEndEvent>("null", told => told.Id, null),
        ["conference_update"] = Of<ConferenceUpdateEvent>(
            """
            {"locked": false, "started": true, "classification": {"levels": {"1": "Official"}, "current": 1}, "message_text": null,
             "end_action": "transfer", "end_time": 1688688005, "breakoutbuzz": {"value": true, "time": 1688688005.5}}
            """,
            told => (told.Status.Locked, told.Status.Started, told.Status.Classification?.Levels?["1"], told.Status.Classification?.Current,
                told.Status.EndAction, told.Status.EndTime?.ToUnixTimeSeconds(), told.Status.Breakoutbuzz?.Value),
            ((bool?)false, (bool?)true, "Official", (int?)1,
                (BreakoutEndAction?)BreakoutEndAction.Transfer, (long?)1688688005, (bool?)true)),
        ["layout"] = Of<LayoutEvent>(
            """
            {"view": "1:7", "participants": ["a", "b"],
             "requested_layout": {"primary_screen": {"chair_layout": "2:21", "guest_layout": "2x2"}}, "overlay_text_enabled": false}
            """,
            told => (told.View, told.Participants!.Count, told.RequestedLayout?.Host, told.RequestedLayout?.Guest, told.OverlayTextEnabled),
            ((Layout?)Layout.OnePlusSeven, 2, (Layout?)Layout.TwoPlusTwentyOne, (Layout?)Layout.TwoByTwo, (bool?)false)),
        ["live_captions"] = Of<LiveCaptionsEvent>(
            """{"data": "hi my name is ", "is_final": false}""", told => (told.Caption, told.IsFinal), ("hi my name is ", (bool?)false)),
        ["message_received"] = Of<MessageReceivedEvent>(
            """{"origin": "Alice", "uuid": "eca55900", "type": "text/plain", "direct": false, "payload": "Hello World"}""",
            told => (told.Origin, told.Uuid, told.Type, told.Direct, told.Payload),
            ("Alice", "eca55900", (MessageType?)MessageType.PlainText, (bool?)false, "Hello World")),
        ["stage"] = Of<StageEvent>(
            """[{"stage_index": 0, "participant_uuid": "a", "vad": 100}, {"stage_index": 1, "participant_uuid": "b", "vad": 0}]""",
            told => (told.Speakers[0], told.Speakers[1]), (new StageEntry("a", 0, 100), new StageEntry("b", 1, 0))),
        ["call_disconnected"] = Of<CallDisconnectedEvent>(
            """{"call_uuid": "50ed679d", "reason": "API initiated"}""",
            told => (told.CallUuid, told.Reason), ("50ed679d", "API initiated")),
        ["disconnect"] = Of<DisconnectEvent>("""{"reason": "API initiated"}""", told => told.Reason, "API initiated"),
        ["splash_screen"] = Of<SplashScreenEvent>(
            """{"screen_key": "direct_media_welcome"}""", told => told.ScreenKey, SplashScreen.Welcome),
        ["new_offer"] = Of<NewOfferEvent>("""{"sdp": "v=0"}""", told => told.Sdp, "v=0"),
        ["update_sdp"] = Of<UpdateSdpEvent>("""{"sdp": "v=0"}""", told => told.Sdp, "v=0"),
        ["new_candidate"] = Of<NewCandidateEvent>(
            """{"candidate": "candidate:1", "mid": "0", "ufrag": "YAeD", "pwd": "IfZn"}""",
            told => (told.Candidate.Candidate, told.Candidate.Mid, told.Candidate.Ufrag, told.Candidate.Pwd),
            ("candidate:1", "0", "YAeD", "IfZn")),
        ["peer_disconnect"] = Of<PeerDisconnectEvent>("null", told => told.Id, null),
        ["refer"] = Of<ReferEvent>(
            """{"alias": "meet.bob", "breakout_name": "Room 1"}""", told => (told.Alias, told.BreakoutName), ("meet.bob", "Room 1")),
        ["breakout_begin"] = Of<BreakoutBeginEvent>(
            $$"""{"breakout_uuid": "{{Room}}", "participant_uuid": "xyz"}""",
            told => (told.BreakoutUuid, told.ParticipantUuid), (new BreakoutRoomId(Room), "xyz")),
        ["breakout_event"] = Of<BreakoutEvent>(
            $$"""{"breakout_uuid": "{{Room}}", "event": "participant_create", "data": {"uuid": "1234"} }""",
            told => (told.BreakoutUuid, told.Event.Name, ((ParticipantCreateEvent)told.Event).Participant.Uuid),
            (new BreakoutRoomId(Room), "participant_create", "1234")),
        ["breakout_end"] = Of<BreakoutEndEvent>(
            $$"""{"breakout_uuid": "{{Room}}", "participant_uuid": "xyz"}""",
            told => (told.BreakoutUuid, told.ParticipantUuid), (new BreakoutRoomId(Room), "xyz")),
        ["breakout_refer"] = Of<BreakoutReferEvent>(
            """{"breakout_uuid": "main"}""", told => (told.BreakoutUuid, told.BreakoutName), (BreakoutRoomId.Main, (string?)null)),
    };

    public static TheoryData<string> Names => [.. Examples.Keys];

    /// <summary>What comes over the wire, and the events it makes: name, data and type.</summary>
    public static TheoryData<string, string> Wire => new()
    {
        { "event: refer\r\ndata: {\"alias\":\r\ndata: \"a\"}\r\n\r\n", "ReferEvent refer {\"alias\":\n\"a\"}" },
        { ": keep-alive\n\nevent: presentation_stop\ndata\n\n", "PresentationStopEvent presentation_stop " },
        { "\uFEFFevent: presentation_stop\ndata: null\n\n", "PresentationStopEvent presentation_stop null" },
        { "event: brand_new\ndata: {\"a\": [1.50]}\n\n", "UnknownEvent brand_new {\"a\": [1.50]}" },
        { "data: hello\n\n", "UnknownEvent message hello" },
        { "event: participant_create\ndata: {\"uuid\": \n\n", "UnknownEvent participant_create {\"uuid\": " },
        { "event: participant_create\ndata: [1]\n\n", "UnknownEvent participant_create [1]" },
        { "event: participant_create\ndata: null\n\n", "UnknownEvent participant_create null" },
        { "event: stage\ndata: {}\n\n", "UnknownEvent stage {}" },
        { "event: disconnect\ndata: None\n\n", "DisconnectEvent disconnect None" },
        { "event: splash_screen\ndata: \n\n", "SplashScreenEvent splash_screen " },
        { "retry: 5\nnonsense\nevent: refer\nid: 7\ndata: {\"alias\": 7, \"x\": 1}\n\n", "ReferEvent refer {\"alias\": 7, \"x\": 1}" },
        { "event: breakout_event\ndata: {\"breakout_uuid\": \"b\", \"event\": \"new\", \"data\": 1}\n\n",
            "BreakoutEvent breakout_event {\"breakout_uuid\": \"b\", \"event\": \"new\", \"data\": 1}" },
        { "event: refer\ndata: {\"alias\": \"half an event is none\"}\n", "" },
        { "event: message_received\ndata: {\"payload\": \"\\ud800\"}\n\n",
            "MessageReceivedEvent message_received {\"payload\": \"\\ud800\"}" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Event_OfTheDocument_IsTyped(string name)
    {
        var (data, look, seen) = Examples[name];
        await using var node = await NodeUnderTest.StartAsync();
        var (session, events) = await node.ReadAsync(new EventFeed().Write(EventFeed.Event(name, data.Trim())));

        var told = await events.NextAsync();

        Assert.Equal(seen, look(told));
        Assert.Equal((name, data.Trim()), (told.Name, told.Data));
        await events.DisposeAsync();
        await session.DisposeAsync();
    }

    [Fact]
    public void Events_OfTheDocument_AreAllHere() => Assert.Equal(ConferenceEventReader.Names.Order(), Examples.Keys.Order());

    [Theory]
    [MemberData(nameof(Wire))]
    public async Task Event_HoweverOdd_IsReadAsWellAsCanBe(string wire, string expected)
    {
        await using var node = await NodeUnderTest.StartAsync();
        var (session, events) = await node.ReadAsync(new EventFeed().Write(wire).End(), new EventFeed());

        var told = new List<string>();
        while (await events.NextAsync() is not (EventStreamInterruptedEvent or SessionEndedEvent))
        {
            told.Add($"{events.Current.GetType().Name} {events.Current.Name} {events.Current.Data}");
        }

        Assert.Equal(expected.Length == 0 ? [] : [expected], told);
        await session.DisposeAsync();
        await events.DisposeAsync();
    }

    [Fact]
    public async Task Participant_UnknownValuesAndFields_AreCarriedThrough()
    {
        const string Data = """
            {"uuid": "a", "role": "observer", "protocol": "hologram", "is_muted": "MAYBE", "has_media": "YES",
             "is_client_muted": {"a": 1}, "last_spoken_time": "7.5", "service_type": 7, "brand_new": [1.50],
             "send_to_audio_mixes": "main.french"}
            """;
        await using var node = await NodeUnderTest.StartAsync();
        var (session, events) = await node.ReadAsync(new EventFeed().Write(EventFeed.Event("participant_update", Data.Trim())));

        var participant = (await events.NextAsync<ParticipantUpdateEvent>()).Participant;

        Assert.Equal(("observer", "hologram", "MAYBE", "7"),
            (participant.Role?.Value, participant.Protocol?.Value, participant.IsMuted?.Value, participant.ServiceType?.Value));
        Assert.Equal((true, null, 7.5), (participant.HasMedia, participant.IsClientMuted, participant.LastSpokenTime));
        Assert.Equal([new AudioMix("main.french")], participant.SendToAudioMixes);
        Assert.Equal("[1.50]", participant.Extension!["brand_new"].GetRawText());
        await events.DisposeAsync();
        await session.DisposeAsync();
    }

    [Fact]
    public async Task Event_ToString_SaysNothingOfWhatIsInIt()
    {
        await using var node = await NodeUnderTest.StartAsync();
        var (session, events) = await node.ReadAsync(
            new EventFeed().Write(EventFeed.Event("message_received", """{"origin": "Alice", "payload": "hush"}""")));

        Assert.Equal("MessageReceivedEvent", (await events.NextAsync()).ToString());
        await events.DisposeAsync();
        await session.DisposeAsync();
    }

    private static (string, Func<ConferenceEvent, object?>, object?) Of<T>(string data, Func<T, object?> look, object? seen)
        where T : ConferenceEvent => (data, told => look(Assert.IsType<T>(told)), seen);
}

using MaxConf.Pexip.Client.Control;
using MaxConf.Pexip.Client.Events;
using MaxConf.Pexip.Client.Values;
using static MaxConf.Tests.Pexip.Client.Wire.Does;

namespace MaxConf.Tests.Pexip.Client.Wire;

/// <summary>Every event of the document, made to happen on the simulated nodes.</summary>
public sealed class WireEventTests(WireNodes nodes) : IClassFixture<WireNodes>
{
    private static readonly Dictionary<string, Func<WireStage, Task>> Events = new()
    {
        ["presentation_start"] = async stage =>
        {
            await SucceedAsync(stage.Guest.Self.TakeFloorAsync());
            var start = await stage.Host.SeesAsync<PresentationStartEvent>();
            Assert.Equal(("Gustav", PresentationSource.Video), (start.PresenterName, start.Source));
        },
        ["presentation_stop"] = async stage =>
        {
            await SucceedAsync(stage.Guest.Self.TakeFloorAsync());
            await SucceedAsync(stage.Guest.Self.ReleaseFloorAsync());
            await stage.Host.SeesAsync<PresentationStopEvent>();
        },
        ["presentation_frame"] = async stage =>
        {
            await SucceedAsync(stage.Guest.Self.TakeFloorAsync());
            var frame = await stage.Host.SeesAsync<PresentationFrameEvent>();
            var picture = await ValueAsync(stage.Host.Conference.GetPresentationFrameAsync(frame.Id!));
            var larger = await ValueAsync(stage.Host.Conference.GetPresentationFrameAsync(frame.Id!, highResolution: true));
            Assert.Equal(("image/jpeg", "image/jpeg"), (picture.MediaType, larger.MediaType));
        },
        ["participant_create"] = async stage =>
        {
            var late = await stage.JoinAsync("Late");
            var created = await stage.Host.SeesAsync<ParticipantCreateEvent>(told => told.Participant.Uuid == late.Uuid);
            Assert.Equal(("Late", Role.Guest, false), (created.Participant.DisplayName, created.Participant.Role, created.IsSync));
            Assert.Null(created.Participant.Extension);
        },
        ["participant_update"] = async stage =>
        {
            await SucceedAsync(stage.Guest.Self.ClientMuteAsync());
            await stage.Host.SeesAsync<ParticipantUpdateEvent>(told => told.Participant.IsClientMuted == true);
        },
        ["participant_delete"] = async stage =>
        {
            await stage.Guest.DisposeAsync();
            await stage.Host.SeesAsync<ParticipantDeleteEvent>(told => told.Uuid == stage.Guest.Uuid);
        },
        ["participant_sync_begin"] = stage => stage.Host.SeesAsync<ParticipantSyncBeginEvent>(),
        ["participant_sync_end"] = async stage =>
        {
            await stage.Guest.SeesAsync<ParticipantSyncEndEvent>();
            Assert.Equal(2, (await stage.Guest.SeesAsync<RosterSyncedEvent>()).Joined.Count);
        },
        ["conference_update"] = async stage =>
        {
            await SucceedAsync(stage.Host.Conference.LockAsync());
            var update = await stage.Guest.SeesAsync<ConferenceUpdateEvent>(told => told.Status.Locked == true);
            Assert.Null(update.Status.Extension);
        },
        ["layout"] = async stage =>
        {
            var layout = await stage.Guest.SeesAsync<LayoutEvent>();
            Assert.NotNull(layout.View);
            Assert.Empty(layout.Participants!);
        },
        ["live_captions"] = async stage =>
        {
            Assert.True((await ValueAsync(stage.Guest.Self.ShowLiveCaptionsAsync())).IsStarted);
            await stage.Host.SeesAsync(stage.Guest.Uuid, guest => guest.ShowLiveCaptions == true);
            stage.Simulator.Time.Advance(TimeSpan.FromSeconds(2));
            stage.Simulator.Time.Advance(TimeSpan.FromSeconds(2));
            Assert.NotEmpty((await stage.Guest.SeesAsync<LiveCaptionsEvent>(told => told.IsFinal == true)).Caption!);
        },
        ["message_received"] = async stage =>
        {
            await SucceedAsync(stage.Guest.Conference.SendMessageAsync(MessageType.PlainText, "Hello"));
            Assert.Equal("Hello", (await stage.Host.SeesAsync<MessageReceivedEvent>()).Payload);
        },
        ["stage"] = async stage =>
        {
            await CallAsync(stage.Guest);
            var told = await stage.Host.SeesAsync<StageEvent>(
                told => told.Speakers.Any(speaker => speaker.ParticipantUuid == stage.Guest.Uuid));
            Assert.Equal((0, 0), (told.Speakers[0].StageIndex, told.Speakers[0].Vad));
        },
        ["call_disconnected"] = async stage =>
        {
            var call = await CallAsync(stage.Guest);
            await SucceedAsync(stage.Host.Session.Call(stage.Guest.Uuid, call).DisconnectAsync());
            var told = await stage.Guest.SeesAsync<CallDisconnectedEvent>();
            Assert.Equal(call, told.CallUuid);
            Assert.NotNull(told.Reason);
        },
        ["disconnect"] = async stage =>
        {
            await SucceedAsync(stage.Host.Session.Participant(stage.Guest.Uuid).DisconnectAsync());
            Assert.NotNull((await stage.Guest.SeesAsync<DisconnectEvent>()).Reason);
            await stage.Guest.SeesAsync<SessionEndedEvent>();
        },
        ["refer"] = async stage =>
        {
            var other = await stage.MakeOtherRoomAsync();
            await SucceedAsync(stage.Host.Session.Participant(stage.Guest.Uuid).TransferAsync(
                new(other, Role.Host) { Pin = WireStage.HostPin }));
            Assert.Equal(other, (await stage.Guest.SeesAsync<ReferEvent>()).Alias);
        },
        ["breakout_begin"] = async stage =>
        {
            var room = await ValueAsync(stage.Host.Conference.CreateBreakoutAsync(new("Room 1")));
            var begin = await stage.Host.SeesAsync<BreakoutBeginEvent>();
            Assert.Equal(room, begin.BreakoutUuid);
            Assert.NotNull(begin.ParticipantUuid);
        },
        ["breakout_event"] = async stage =>
        {
            var room = await ValueAsync(stage.Host.Conference.CreateBreakoutAsync(new("Room 1")));
            await stage.Host.SeesAsync<BreakoutEvent>(told => told.Event is ParticipantSyncEndEvent && told.BreakoutUuid == room);
        },
        ["breakout_end"] = async stage =>
        {
            var room = await ValueAsync(stage.Host.Conference.CreateBreakoutAsync(new("Room 1") { Duration = TimeSpan.FromSeconds(10) }));
            stage.Simulator.Time.Advance(TimeSpan.FromSeconds(10));
            Assert.Equal(room, (await stage.Host.SeesAsync<BreakoutEndEvent>()).BreakoutUuid);
        },
        ["breakout_refer"] = async stage =>
        {
            var room = await ValueAsync(stage.Host.Conference.CreateBreakoutAsync(new("Room 1")
            {
                Participants = new Dictionary<BreakoutRoomId, IReadOnlyList<string>> { [BreakoutRoomId.Main] = [stage.Host.Uuid] },
            }));
            var refer = await stage.Host.SeesAsync<BreakoutReferEvent>();
            Assert.Equal((room, "Room 1"), (refer.BreakoutUuid, refer.BreakoutName));
        },
    };

    private static readonly Dictionary<string, Func<WireStage, Task>> DirectMediaEvents = new()
    {
        ["splash_screen"] = stage => stage.Host.SeesAsync<SplashScreenEvent>(told => told.ScreenKey == SplashScreen.Welcome),
        ["new_offer"] = async stage =>
        {
            await OfferAsync(stage.Host);
            await OfferAsync(stage.Guest);
            Assert.StartsWith("v=0", (await stage.Host.SeesAsync<NewOfferEvent>()).Sdp);
        },
        ["update_sdp"] = async stage =>
        {
            await OfferAsync(stage.Host);
            await ValueAsync((await OfferAsync(stage.Guest)).UpdateAsync(WireStage.Offer));
            Assert.StartsWith("v=0", (await stage.Host.SeesAsync<UpdateSdpEvent>()).Sdp);
        },
        ["new_candidate"] = async stage =>
        {
            await OfferAsync(stage.Host);
            await SucceedAsync((await OfferAsync(stage.Guest)).SendCandidateAsync(new("candidate:1", "0") { Ufrag = "u", Pwd = "p" }));
            Assert.Equal("candidate:1", (await stage.Host.SeesAsync<NewCandidateEvent>()).Candidate.Candidate);
        },
        ["peer_disconnect"] = async stage =>
        {
            await OfferAsync(stage.Host);
            await SucceedAsync((await OfferAsync(stage.Guest)).DisconnectAsync());
            await stage.Host.SeesAsync<PeerDisconnectEvent>();
        },
    };

    public static TheoryData<string> Names => [.. Events.Keys];

    public static TheoryData<string> DirectMediaNames => [.. DirectMediaEvents.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Event_OnTheWire_Comes(string name)
    {
        await using var stage = await WireStage.StartAsync(nodes);
        await Events[name](stage);
    }

    [Theory]
    [MemberData(nameof(DirectMediaNames))]
    public async Task Event_OfDirectMediaOnTheWire_Comes(string name)
    {
        await using var stage = await WireStage.PrepareAsync(nodes, ", \"direct_media\": \"best_effort\"", directMedia: true);
        Assert.True(stage.Host.Session.Info.DirectMedia);
        await DirectMediaEvents[name](stage);
    }

    [Fact]
    public void Events_OfTheDocument_AllComeOnTheWire() =>
        Assert.Equal(ConferenceEventReader.Names.Order(), Events.Keys.Concat(DirectMediaEvents.Keys).Order());

    private static async Task<string> CallAsync(WirePerson person)
    {
        var answer = await ValueAsync(person.Self.CallAsync(new NewCall(WireStage.Offer)));
        await SucceedAsync(person.Session.Call(person.Uuid, answer.CallUuid).AckAsync());
        return answer.CallUuid;
    }

    private static async Task<CallControl> OfferAsync(WirePerson person)
    {
        var answer = await ValueAsync(person.Self.CallAsync(new NewCall(WireStage.Offer)));
        return person.Session.Call(person.Uuid, answer.CallUuid);
    }
}

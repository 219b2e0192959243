using MaxConf.Pexip.Client.Control;
using MaxConf.Pexip.Client.Events;
using MaxConf.Pexip.Client.Joining;
using MaxConf.Pexip.Client.Rosters;
using MaxConf.Pexip.Client.Sessions;
using MaxConf.Pexip.Client.Values;
using MaxConf.Pexip.Results;
using static MaxConf.Tests.Pexip.Client.Wire.Does;

namespace MaxConf.Tests.Pexip.Client.Wire;

/// <summary>The participant functions, against the simulated nodes: what is asked for happens, as the Host sees it.</summary>
public sealed class ParticipantTests(WireNodes nodes) : IClassFixture<WireNodes>
{
    private static readonly CameraCommand Left = new(CameraAction.Start, [new(CameraAxis.Pan, CameraDirection.Left)], 1000);

    private static readonly Dictionary<string, Func<WireStage, Task>> Requests = new()
    {
        ["disconnect"] = async stage =>
        {
            await SucceedAsync(OfGuest(stage).DisconnectAsync());
            await stage.Host.MissesAsync(stage.Guest.Uuid);
            Assert.Equal(SessionEndReason.Disconnected, (await stage.Guest.Session.Completion).Reason);
        },
        ["mute"] = Seen(guest => guest.MuteAsync(), guest => guest.IsMuted == YesNo.Yes),
        ["unmute"] = Undone(guest => guest.MuteAsync(), guest => guest.UnmuteAsync(), guest => guest.IsMuted == YesNo.Yes),
        ["video_muted"] = Seen(guest => guest.MuteVideoAsync(), guest => guest.IsVideoMuted == true),
        ["video_unmuted"] = Undone(guest => guest.MuteVideoAsync(), guest => guest.UnmuteVideoAsync(), guest => guest.IsVideoMuted == true),
        ["client_mute"] = Seen(guest => guest.ClientMuteAsync(), guest => guest.IsClientMuted == true),
        ["client_unmute"] = Undone(
            guest => guest.ClientMuteAsync(), guest => guest.ClientUnmuteAsync(), guest => guest.IsClientMuted == true),
        ["allowrxpresentation"] = Undone(
            guest => guest.DenyPresentationAsync(), guest => guest.AllowPresentationAsync(),
            guest => guest.RxPresentationPolicy == PresentationPolicy.Deny),
        ["denyrxpresentation"] = Seen(
            guest => guest.DenyPresentationAsync(), guest => guest.RxPresentationPolicy == PresentationPolicy.Deny),
        ["spotlighton"] = Seen(guest => guest.SpotlightOnAsync(), guest => guest.Spotlight is not null),
        ["spotlightoff"] = Undone(
            guest => guest.SpotlightOnAsync(), guest => guest.SpotlightOffAsync(), guest => guest.Spotlight is not null),
        ["unlock"] = async stage =>
        {
            await SucceedAsync(stage.Host.Conference.LockAsync());
            var late = await stage.JoinAsync("Late");
            await SucceedAsync(stage.Host.Session.Participant(late.Uuid).UnlockAsync());
            await stage.Host.SeesAsync(late.Uuid, participant => participant.ServiceType == ServiceType.Conference);
            await DeclineAsync(stage.Host.Session.Participant(late.Uuid).UnlockAsync());
        },
        ["dtmf"] = async stage =>
        {
            await SucceedAsync(OfGuest(stage).SendDtmfAsync("1234*#"));
            await FailAsync(OfGuest(stage).SendDtmfAsync("not tones"), PexipErrorKind.Refused);
        },
        ["message"] = async stage =>
        {
            await SucceedAsync(OfGuest(stage).SendMessageAsync(MessageType.Json, """{"a": 1}"""));
            var message = await stage.Guest.SeesAsync<MessageReceivedEvent>();
            Assert.Equal((MessageType.Json, true, """{"a": 1}"""), (message.Type, message.Direct, message.Payload));
        },
        ["calls"] = async stage =>
        {
            var answer = await ValueAsync(stage.Guest.Self.CallAsync(new NewCall(WireStage.Offer) { MediaType = CallType.Audio }));
            Assert.StartsWith("v=0", answer.Sdp);
            await FailAsync(stage.Guest.Self.CallAsync(new NewCall("no offer")), PexipErrorKind.Refused);
        },
        ["show_live_captions"] = async stage =>
        {
            Assert.True((await ValueAsync(OfGuest(stage).ShowLiveCaptionsAsync())).IsStarted);
            await stage.Host.SeesAsync(stage.Guest.Uuid, guest => guest.ShowLiveCaptions == true);
        },
        ["hide_live_captions"] = async stage =>
        {
            await ValueAsync(OfGuest(stage).ShowLiveCaptionsAsync());
            await stage.Host.SeesAsync(stage.Guest.Uuid, guest => guest.ShowLiveCaptions == true);
            await SucceedAsync(OfGuest(stage).HideLiveCaptionsAsync());
            await stage.Host.SeesAsync(stage.Guest.Uuid, guest => guest.ShowLiveCaptions == false);
        },
        ["overlaytext"] = Seen(guest => guest.SetOverlayTextAsync("The Dude"), guest => guest.OverlayText == "The Dude"),
        ["pres_in_mix"] = async stage =>
        {
            await SucceedAsync(OfGuest(stage).SetPresentationInMixAsync(true));
            await stage.Host.SeesAsync(stage.Guest.Uuid, guest => guest.NeedsPresentationInMix == true);
            await SucceedAsync(OfGuest(stage).SetPresentationInMixAsync(false));
            await stage.Host.SeesAsync(stage.Guest.Uuid, guest => guest.NeedsPresentationInMix == false);
        },
        ["role"] = Seen(guest => guest.SetRoleAsync(Role.Host), guest => guest.Role == Role.Host),
        ["fecc"] = async stage =>
        {
            await DeclineAsync(OfGuest(stage).MoveCameraAsync(Left));
            await ValueAsync(stage.Guest.Self.CallAsync(new NewCall(WireStage.Offer) { FeccSupported = true }));
            await SucceedAsync(OfGuest(stage).MoveCameraAsync(Left));
        },
        ["buzz"] = Seen(guest => guest.BuzzAsync(), guest => guest.BuzzTime is not null),
        ["clearbuzz"] = Undone(guest => guest.BuzzAsync(), guest => guest.ClearBuzzAsync(), guest => guest.BuzzTime is not null),
        ["transfer"] = TransferAsync,
        ["take_floor"] = async stage =>
        {
            await SucceedAsync(stage.Guest.Self.TakeFloorAsync());
            Assert.Equal("Gustav", (await stage.Host.SeesAsync<PresentationStartEvent>()).PresenterName);
            await stage.Host.SeesAsync(stage.Guest.Uuid, guest => guest.IsPresenting == YesNo.Yes);
        },
        ["release_floor"] = async stage =>
        {
            await SucceedAsync(stage.Guest.Self.TakeFloorAsync());
            await SucceedAsync(stage.Guest.Self.ReleaseFloorAsync());
            await stage.Host.SeesAsync<PresentationStopEvent>();
            await DeclineAsync(stage.Guest.Self.ReleaseFloorAsync());
        },
        ["avatar.jpg"] = async stage => Assert.Equal("image/jpeg", (await ValueAsync(OfGuest(stage).GetAvatarAsync())).MediaType),
        ["statistics"] = stage => SucceedAsync(stage.Guest.Self.ReportStatisticsAsync(new() { Audio = new() { RxBitrate = 64.4 } })),
        ["preferred_aspect_ratio"] = async stage =>
        {
            await SucceedAsync(OfGuest(stage).SetPreferredAspectRatioAsync(0.5625));
            await FailAsync(OfGuest(stage).SetPreferredAspectRatioAsync(2.5), PexipErrorKind.Refused);
        },
        ["layout_group"] = Seen(guest => guest.SetLayoutGroupAsync("group"), guest => guest.LayoutGroup == "group"),
        ["send_to_audio_mixes"] = Seen(
            guest => guest.SendToAudioMixesAsync([new(AudioMix.Main), new("main.french", Prominent: true)]),
            guest => guest.SendToAudioMixes is [{ MixName: "main" }, { MixName: "main.french", Prominent: true }]),
        ["receive_from_audio_mix"] = async stage =>
        {
            await SucceedAsync(OfGuest(stage).ReceiveFromAudioMixAsync("main.french"));
            await stage.Host.SeesAsync(stage.Guest.Uuid, guest => guest.ReceiveFromAudioMix == "main.french");
            await SucceedAsync(OfGuest(stage).ReceiveFromAudioMixAsync(null));
            await stage.Host.SeesAsync(stage.Guest.Uuid, guest => guest.ReceiveFromAudioMix is null);
            await FailAsync(OfGuest(stage).ReceiveFromAudioMixAsync("main..french"), PexipErrorKind.Refused);
        },
    };

    public static TheoryData<string> Names => [.. Requests.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Request_OnTheWire_DoesWhatItSays(string request)
    {
        await using var stage = await WireStage.StartAsync(nodes);
        await Requests[request](stage);
    }

    [Fact]
    public async Task ShowLiveCaptions_NotEnabled_SaysSo()
    {
        var alias = await nodes.MakeRoomAsync("\"live_captions_enabled\": \"no\"");
        await using var person = await WirePerson.JoinAsync(nodes.Clients[0], alias, new JoinRequest("Hanna"));

        Assert.Equal(LiveCaptionsOutcome.NotAvailable, await ValueAsync(person.Self.ShowLiveCaptionsAsync()));
    }

    [Fact]
    public async Task AnyRequest_ParticipantIsGone_IsNotFound()
    {
        await using var stage = await WireStage.StartAsync(nodes);

        await FailAsync(stage.Host.Session.Participant("nobody").MuteAsync(), PexipErrorKind.NotFound);
    }

    private static ParticipantControl OfGuest(WireStage stage) => stage.Host.Session.Participant(stage.Guest.Uuid);

    private static Func<WireStage, Task> Seen(Func<ParticipantControl, Task<PexipResult<bool>>> act, Func<Participant, bool> isSo) =>
        async stage =>
        {
            Assert.False(isSo((await stage.Host.SeesAsync(stage.Guest.Uuid, _ => true))));
            await SucceedAsync(act(OfGuest(stage)));
            await stage.Host.SeesAsync(stage.Guest.Uuid, isSo);
        };

    private static Func<WireStage, Task> Undone(
        Func<ParticipantControl, Task<PexipResult<bool>>> act,
        Func<ParticipantControl, Task<PexipResult<bool>>> undo,
        Func<Participant, bool> isSo) =>
        async stage =>
        {
            await Seen(act, isSo)(stage);
            await SucceedAsync(undo(OfGuest(stage)));
            await stage.Host.SeesAsync(stage.Guest.Uuid, guest => !isSo(guest));
        };

    private static async Task TransferAsync(WireStage stage)
    {
        var other = await stage.MakeOtherRoomAsync();
        await DeclineAsync(OfGuest(stage).TransferAsync(new(other, Role.Host) { Pin = "9999" }));
        await SucceedAsync(OfGuest(stage).TransferAsync(new(other, Role.Host) { Pin = WireStage.HostPin }));

        var refer = await stage.Guest.SeesAsync<ReferEvent>();
        var there = await stage.FollowAsync(refer);

        Assert.Equal((other, Role.Host), (refer.Alias, there.Session.Info.Role));
        await stage.Host.MissesAsync(stage.Guest.Uuid);
    }
}

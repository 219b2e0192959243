using MaxConf.Pexip.Client.Events;
using MaxConf.Pexip.Client.Sessions;
using MaxConf.Pexip.Client.Values;
using MaxConf.Pexip.Results;
using static MaxConf.Tests.Pexip.Client.Wire.Does;

namespace MaxConf.Tests.Pexip.Client.Wire;

/// <summary>The conference control functions, against the simulated nodes: what is asked for happens, as others see it.</summary>
public sealed class ConferenceTests(WireNodes nodes) : IClassFixture<WireNodes>
{
    private static readonly Dictionary<string, Func<WireStage, Task>> Requests = new()
    {
        ["dial"] = DialAsync,
        ["conference_status"] = async stage =>
        {
            var status = await ValueAsync(stage.Guest.Conference.GetStatusAsync());
            Assert.Equal((true, false, true), (status.Started, status.Locked, status.BreakoutRooms));
        },
        ["lock"] = async stage =>
        {
            await SucceedAsync(stage.Host.Conference.LockAsync());
            await stage.Guest.SeesStatusAsync(status => status.Locked == true);
            Assert.Equal(ServiceType.WaitingRoom, (await stage.JoinAsync("Late")).Session.Info.CurrentServiceType);
        },
        ["unlock"] = async stage =>
        {
            await SucceedAsync(stage.Host.Conference.LockAsync());
            var late = await stage.JoinAsync("Late");
            await SucceedAsync(stage.Host.Conference.UnlockAsync());
            await stage.Host.SeesAsync(late.Uuid, participant => participant.ServiceType == ServiceType.Conference);
        },
        ["muteguests"] = async stage =>
        {
            await SucceedAsync(stage.Host.Conference.MuteGuestsAsync());
            await stage.Guest.SeesStatusAsync(status => status.GuestsMuted == true);
            await stage.Host.SeesAsync(stage.Guest.Uuid, guest => guest.IsMuted == YesNo.Yes);
        },
        ["unmuteguests"] = async stage =>
        {
            await SucceedAsync(stage.Host.Conference.MuteGuestsAsync());
            await stage.Host.SeesAsync(stage.Guest.Uuid, guest => guest.IsMuted == YesNo.Yes);
            await SucceedAsync(stage.Host.Conference.UnmuteGuestsAsync());
            await stage.Host.SeesAsync(stage.Guest.Uuid, guest => guest.IsMuted == YesNo.No);
        },
        ["set_guests_can_unmute"] = async stage =>
        {
            await SucceedAsync(stage.Host.Conference.SetGuestsCanUnmuteAsync(false));
            await SucceedAsync(stage.Host.Session.Participant(stage.Guest.Uuid).MuteAsync());
            await FailAsync(stage.Guest.Self.UnmuteAsync(), PexipErrorKind.NotAuthorized);
            await SucceedAsync(stage.Host.Conference.SetGuestsCanUnmuteAsync(true));
            await SucceedAsync(stage.Guest.Self.UnmuteAsync());
        },
        ["disconnect"] = async stage =>
        {
            await SucceedAsync(stage.Host.Conference.DisconnectAllAsync());
            Assert.Equal(SessionEndReason.Disconnected, (await stage.Guest.Session.Completion).Reason);
            Assert.Equal(SessionEndReason.Disconnected, (await stage.Host.Session.Completion).Reason);
        },
        ["message"] = async stage =>
        {
            await SucceedAsync(stage.Host.Conference.SendMessageAsync(MessageType.PlainText, "Hello"));
            var message = await stage.Guest.SeesAsync<MessageReceivedEvent>();
            Assert.Equal(("Hanna", stage.Host.Uuid, (bool?)false, "Hello"),
                (message.Origin, message.Uuid, message.Direct, message.Payload));
        },
        ["participants"] = async stage =>
        {
            var participants = await ValueAsync(stage.Host.Conference.GetParticipantsAsync());
            var guest = participants.Single(participant => participant.Uuid == stage.Guest.Uuid);
            Assert.Equal(2, participants.Count);
            Assert.Equal(("Gustav", "tag", (Role?)Role.Guest, (CallProtocol?)CallProtocol.Api, (bool?)false),
                (guest.DisplayName, guest.CallTag, guest.Role, guest.Protocol, guest.HasMedia));
        },
        ["transform_layout"] = async stage =>
        {
            await SucceedAsync(stage.Host.Conference.TransformLayoutAsync(
                new() { Layout = Layout.FourEqual, EnableOverlayText = true, Streaming = new() { Layout = Layout.MainSpeaker } }));
            var layout = await stage.Guest.SeesAsync<LayoutEvent>(layout => layout.RequestedLayout?.Host == Layout.TwoByTwo);
            Assert.Equal((Layout.TwoByTwo, true), (layout.View?.Current, layout.OverlayTextEnabled));
            await FailAsync(
                stage.Host.Conference.TransformLayoutAsync(new() { GuestLayout = Layout.TwoByTwo }), PexipErrorKind.Refused);
        },
        ["clearallbuzz"] = async stage =>
        {
            await SucceedAsync(stage.Guest.Self.BuzzAsync());
            await stage.Host.SeesAsync(stage.Guest.Uuid, guest => guest.BuzzTime is not null);
            await SucceedAsync(stage.Host.Conference.ClearAllBuzzAsync());
            await stage.Host.SeesAsync(stage.Guest.Uuid, guest => guest.BuzzTime is null);
        },
        ["clearspotlights"] = async stage =>
        {
            await SucceedAsync(stage.Host.Session.Participant(stage.Guest.Uuid).SpotlightOnAsync());
            await stage.Host.SeesAsync(stage.Guest.Uuid, guest => guest.Spotlight is not null);
            await SucceedAsync(stage.Host.Conference.ClearSpotlightsAsync());
            await stage.Host.SeesAsync(stage.Guest.Uuid, guest => guest.Spotlight is null);
        },
        ["silent_video_detection"] = async stage =>
        {
            await SucceedAsync(stage.Host.Conference.SetSilentVideoDetectionAsync(new() { Enable = true, SilentAfter = 120 }));
            await FailAsync(stage.Host.Conference.SetSilentVideoDetectionAsync(new() { SilentAfter = 121 }), PexipErrorKind.Refused);
        },
        ["set_classification_level"] = async stage =>
        {
            await SucceedAsync(stage.Host.Conference.SetClassificationLevelAsync(4));
            await stage.Guest.SeesStatusAsync(status => status.Classification?.Current == 4);
            await DeclineAsync(stage.Host.Conference.SetClassificationLevelAsync(99));
        },
        ["get_classification_level"] = async stage =>
        {
            await SucceedAsync(stage.Host.Conference.SetClassificationLevelAsync(1));
            var found = await ValueAsync(stage.Guest.Conference.GetClassificationLevelAsync());
            Assert.Equal((1, "Official"), (found.Current, found.Levels!["1"]));
        },
        ["theme"] = async stage =>
        {
            var theme = await ValueAsync(stage.Guest.Conference.GetThemeAsync());
            var picture = await ValueAsync(
                stage.Guest.Conference.GetThemeResourceAsync(theme["direct_media_welcome"].Background!.Path!));
            Assert.Equal("image/jpeg", picture.MediaType);
            await FailAsync(stage.Guest.Conference.GetThemeResourceAsync("no/such picture"), PexipErrorKind.NotFound);
        },
        ["available_layouts"] = async stage =>
        {
            var names = await ValueAsync(stage.Guest.Conference.GetAvailableLayoutsAsync());
            var annotated = await ValueAsync(stage.Guest.Conference.GetAvailableLayoutsAsync(annotate: true));
            Assert.Contains(Layout.TwoByTwo, names.Select(layout => layout.Name.Current));
            Assert.Equal(names.Select(layout => layout.Name), annotated.Select(layout => layout.Name));
            Assert.Contains("equal", annotated.Single(layout => layout.Name.Current == Layout.TwoByTwo).Tags!);
        },
        ["layout_svgs"] = async stage =>
            Assert.All(await ValueAsync(stage.Guest.Conference.GetLayoutSvgsAsync()), drawing => Assert.StartsWith("<svg", drawing.Value)),
        ["breakouts"] = async stage =>
        {
            var (room, _) = await stage.BreakOutAsync();
            Assert.Equal(room, (await stage.Host.SeesAsync<BreakoutBeginEvent>()).BreakoutUuid);
        },
        ["set_message_text"] = async stage =>
        {
            await SucceedAsync(stage.Host.Conference.SetMessageTextAsync("Two\nlines"));
            await stage.Guest.SeesStatusAsync(status => status.MessageText == "Two\nlines");
        },
        ["get_message_text"] = async stage =>
        {
            Assert.Equal("", (await ValueAsync(stage.Guest.Conference.GetMessageTextAsync())).Text);
            await SucceedAsync(stage.Host.Conference.SetMessageTextAsync("Hello"));
            var banner = await ValueAsync(stage.Guest.Conference.GetMessageTextAsync());
            Assert.Equal("Hello", banner.Text);
            Assert.NotNull(banner.SetTime);
        },
        ["set_pinning_config"] = async stage =>
        {
            await SucceedAsync(stage.Host.Conference.SetPinningConfigAsync("basic_backfill"));
            await stage.Guest.SeesStatusAsync(status => status.PinningConfig == "basic_backfill");
        },
        ["get_pinning_config"] = async stage =>
        {
            await SucceedAsync(stage.Host.Conference.SetPinningConfigAsync("basic"));
            Assert.Equal("basic", (await ValueAsync(stage.Guest.Conference.GetPinningConfigAsync())).Name);
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
    public async Task StartConference_OnTheWire_LetsTheGuestsIn()
    {
        await using var stage = await WireStage.PrepareAsync(nodes);
        await stage.Host.SeesAsync(stage.Guest.Uuid, guest => guest.ServiceType == ServiceType.WaitingRoom);

        await SucceedAsync(stage.Host.Conference.StartAsync());

        await stage.Host.SeesAsync(stage.Guest.Uuid, guest => guest.ServiceType == ServiceType.Conference);
        await stage.Guest.SeesStatusAsync(status => status.Started == true);
    }

    [Fact]
    public async Task HostsRequests_OfAGuest_AreNotAuthorized()
    {
        await using var stage = await WireStage.StartAsync(nodes);
        var conference = stage.Guest.Conference;

        foreach (var asking in new[]
        {
            conference.LockAsync(), conference.UnlockAsync(), conference.StartAsync(), conference.MuteGuestsAsync(),
            conference.SetGuestsCanUnmuteAsync(true), conference.DisconnectAllAsync(),
            stage.Guest.Session.Participant(stage.Host.Uuid).MuteAsync(),
        })
        {
            await FailAsync(asking, PexipErrorKind.NotAuthorized);
        }
    }

    private static async Task DialAsync(WireStage stage)
    {
        var uuid = Assert.Single(await ValueAsync(stage.Host.Conference.DialAsync(new("bob@example.com")
        {
            Protocol = DialProtocol.Sip,
            RemoteDisplayName = "Bob",
            KeepConferenceAlive = KeepConferenceAlive.Never,
        })));
        await stage.Host.SeesAsync(uuid, bob => bob.ServiceType == ServiceType.Connecting);

        stage.Simulator.Time.Advance(TimeSpan.FromSeconds(2));

        var bob = await stage.Host.SeesAsync(uuid, bob => bob.ServiceType == ServiceType.Conference);
        Assert.Equal(("Bob", CallDirection.Out, CallProtocol.Sip, Role.Guest),
            (bob.DisplayName, bob.CallDirection, bob.Protocol, bob.Role));
    }
}

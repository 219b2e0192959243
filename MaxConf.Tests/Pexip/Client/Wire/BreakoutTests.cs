using MaxConf.Pexip.Client.Control;
using MaxConf.Pexip.Client.Events;
using MaxConf.Pexip.Client.Values;
using MaxConf.Pexip.Results;
using static MaxConf.Tests.Pexip.Client.Wire.Does;

namespace MaxConf.Tests.Pexip.Client.Wire;

/// <summary>The breakout room functions, against the simulated nodes. The Guest is in a breakout room, the Host in the main one.</summary>
public sealed class BreakoutTests(WireNodes nodes) : IClassFixture<WireNodes>
{
    private static readonly Dictionary<string, Func<Scene, Task>> Requests = new()
    {
        ["breakouts/{breakout_uuid}/{request}"] = async scene =>
        {
            await SucceedAsync(scene.Room.Conference.MuteGuestsAsync());
            await scene.Guest.SeesStatusAsync(status => status.GuestsMuted == true);
            await SucceedAsync(scene.Room.Conference.TransformLayoutAsync(new() { Layout = Layout.TwoPlusTwentyOne }));
            await scene.Guest.SeesAsync<LayoutEvent>(layout => layout.RequestedLayout?.Host == Layout.TwoPlusTwentyOne);
            await SucceedAsync(scene.Room.Conference.SetClassificationLevelAsync(2));
            await scene.Guest.SeesStatusAsync(status => status.Classification?.Current == 2);
            await scene.Stage.Host.SeesAsync<BreakoutEvent>(
                told => told.Event is ConferenceUpdateEvent { Status.Classification.Current: 2 } && told.BreakoutUuid == scene.Id);
            Assert.Null((await ValueAsync(scene.Stage.Host.Conference.GetClassificationLevelAsync())).Current);
        },
        ["breakouts/{breakout_uuid}/participants/{participant_uuid}/{request}"] = async scene =>
        {
            await SucceedAsync(scene.Room.Participant(scene.Guest.Uuid).MuteAsync());
            await SucceedAsync(scene.Room.Participant(scene.Guest.Uuid).SetOverlayTextAsync("The Dude"));
            await scene.Guest.SeesAsync(scene.Guest.Uuid, guest => guest.IsMuted == YesNo.Yes && guest.OverlayText == "The Dude");
        },
        ["breakouts/{breakout_uuid}/disconnect"] = async scene =>
        {
            await SucceedAsync(scene.Room.CloseAsync());
            Assert.Equal(scene.Id, (await scene.Stage.Host.SeesAsync<BreakoutEndEvent>()).BreakoutUuid);
            Assert.Equal(scene.Stage.Alias, (await scene.Guest.SeesAsync<ReferEvent>()).Alias);
            Assert.Empty(scene.Stage.Host.Session.BreakoutRosters);
        },
        ["breakouts/empty"] = async scene =>
        {
            await SucceedAsync(scene.Stage.Host.Conference.EmptyBreakoutsAsync());
            Assert.Equal(scene.Stage.Alias, (await scene.Guest.SeesAsync<ReferEvent>()).Alias);
        },
        ["breakoutbuzz"] = async scene =>
        {
            await SucceedAsync(scene.Guest.Conference.AskForHelpAsync());
            await scene.Stage.Host.SeesAsync<BreakoutEvent>(
                told => told.Event is ConferenceUpdateEvent { Status.Breakoutbuzz: { Value: true, Time: not null } });
        },
        ["clearbreakoutbuzz"] = async scene =>
        {
            await SucceedAsync(scene.Guest.Conference.AskForHelpAsync());
            await SucceedAsync(scene.Guest.Conference.DismissHelpRequestAsync());
            await scene.Guest.SeesStatusAsync(status => status.Breakoutbuzz?.Value == false);
        },
        ["breakouts/{breakout_uuid}/clearbreakoutbuzz"] = async scene =>
        {
            await SucceedAsync(scene.Guest.Conference.AskForHelpAsync());
            await SucceedAsync(scene.Room.DismissHelpRequestAsync());
            await scene.Guest.SeesStatusAsync(status => status.Breakoutbuzz?.Value == false);
        },
        ["breakouts/{breakout_uuid}/participants/breakout"] = async scene =>
        {
            await SucceedAsync(scene.Room.MoveParticipantsAsync(BreakoutRoomId.Previous, [scene.Guest.Uuid]));
            var refer = await scene.Guest.SeesAsync<ReferEvent>();
            Assert.Equal(scene.Stage.Alias, refer.Alias);
            await FailAsync(scene.Room.MoveParticipantsAsync(BreakoutRoomId.Main, ["nobody"]), PexipErrorKind.NotFound);
        },
        ["leavebreakout"] = async scene =>
        {
            await SucceedAsync(scene.Guest.Conference.LeaveBreakoutAsync());
            var back = await scene.Stage.FollowAsync(await scene.Guest.SeesAsync<ReferEvent>());
            await scene.Stage.Host.SeesAsync(back.Uuid, guest => guest.DisplayName == "Gustav");
        },
    };

    public static TheoryData<string> Names => [.. Requests.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Request_OnTheWire_DoesWhatItSays(string request)
    {
        await using var stage = await WireStage.StartAsync(nodes);
        var (room, guest) = await stage.BreakOutAsync();
        await Requests[request](new Scene(stage, room, guest));
    }

    [Fact]
    public async Task BreakoutRosters_OnTheWire_HaveWhoIsInTheRooms()
    {
        await using var stage = await WireStage.StartAsync(nodes);
        var (room, guest) = await stage.BreakOutAsync();
        await stage.Host.SeesAsync<BreakoutEvent>(
            told => told.Event is ParticipantCreateEvent { Participant: var who } && who.Uuid == guest.Uuid);

        var (id, roster) = Assert.Single(stage.Host.Session.BreakoutRosters);

        Assert.Equal(room, id);
        Assert.Contains(guest.Uuid, roster.Current.Participants.Keys);
        Assert.DoesNotContain(guest.Uuid, stage.Host.Session.Roster.Current.Participants.Keys);
    }

    [Fact]
    public async Task LeaveBreakout_NotAllowed_IsNotAuthorized()
    {
        await using var stage = await WireStage.StartAsync(nodes);
        var (_, guest) = await stage.BreakOutAsync(guestsAllowedToLeave: false);

        await FailAsync(guest.Conference.LeaveBreakoutAsync(), PexipErrorKind.NotAuthorized);
    }

    private sealed record Scene(WireStage Stage, BreakoutRoomId Id, WirePerson Guest)
    {
        public BreakoutRoom Room => Stage.Host.Session.Breakout(Id);
    }
}

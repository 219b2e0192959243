using CsCheck;
using MaxConf.Functions.Rooms;
using MaxConf.Functions.Rooms.Activities;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Functions.Rooms.Meetings;
using MaxConf.Pexip.Results;

namespace MaxConf.Tests.Functions.Rooms.Lifecycle;

public sealed class RoomTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly RoomTaskError Down = new(PexipErrorKind.Unavailable, "down");

    private static readonly Room New = new RoomsOptions().NewRoom("MTIzNDU2LDc2NTQzMg", "https://id.example/1", Noon);

    private static readonly Room Created = New.Provisioned(7, Noon);

    private static readonly Room Active = Created.Heard([Event(MeetingEventKind.Held, 1)], Noon);

    private static readonly Room Scheduled = Active.Heard([Event(MeetingEventKind.Ended, 2)], Noon);

    private static readonly Room Pooled = (New with { Pool = new(TimeSpan.FromMinutes(2)) }).Provisioned(7, Noon, "sealed");

    [Fact]
    public void Provisioned_ForThePool_IsReadyOnceTheNodesKnowIt()
    {
        Assert.Equal((Noon.AddMinutes(2), null), (Pooled.Due, Pooled.Pool!.ReadySince));

        var ready = Pooled.TimeElapsed(Noon.AddMinutes(2));
        Assert.Equal((RoomState.Created, null, Noon.AddMinutes(2)), (ready.State, ready.Due, ready.Pool!.ReadySince));
        Assert.Equal("sealed", ready.Pool.Sealed);
    }

    [Fact]
    public void Assigned_FromThePool_HasItsTimeToBeUsedFromNowOn()
    {
        var ready = Pooled.TimeElapsed(Noon.AddMinutes(2));
        var room = ready.Assigned(new("https://id.example/2", "request-1"), Noon.AddDays(3));

        Assert.Equal(("https://id.example/2", "request-1", null), (room.Tag, room.Origin, room.Pool));
        Assert.Equal((RoomState.Created, Noon.AddDays(4)), (room.State, room.Due));
        Assert.Equal(RoomState.Deleting, room.TimeElapsed(Noon.AddDays(4)).State);
    }

    [Fact]
    public void Assigned_WhenPeopleMeetThereAlready_LeavesTheirMeetingAlone()
    {
        var met = Pooled.Heard([Event(MeetingEventKind.Held, 1)], Noon);

        var room = met.Assigned(new("https://id.example/2", "request-1"), Noon.AddMinutes(1));

        Assert.Equal((RoomState.Active, met.Due, "https://id.example/2"), (room.State, room.Due, room.Tag));
    }

    [Fact]
    public void Assigned_NotOfThePool_ChangesNothing() =>
        Assert.Same(Created, Created.Assigned(new("https://id.example/2", "request-1"), Noon));

    [Fact]
    public void DeletionRequested_ByOthersToo_TellsThemAll()
    {
        var room = (Created with { Watchers = ["a"] }).DeletionRequested(Noon, "b").DeletionRequested(Noon);

        Assert.Equal(["a", "b"], room.Watchers);
    }

    [Fact]
    public void IsSettledSince_AStep_IsTrueWhereTheMakingOrTheDeletionCameToSomething()
    {
        var deleting = Created.DeletionRequested(Noon);

        Assert.True(Created.IsSettledSince(New));
        Assert.True(New.ProvisioningFailed(Down, Noon).IsSettledSince(New));
        Assert.True(deleting.Removed(Noon).IsSettledSince(deleting));
        Assert.True(deleting.RemovalFailed(Down, Noon).IsSettledSince(deleting));
        Assert.False(deleting.IsSettledSince(Created));
        Assert.False(Active.IsSettledSince(Created));
        Assert.False(Scheduled.IsSettledSince(Active));
    }

    [Fact]
    public void Heard_MeetingEnds_SchedulesTheDeletionAfterTheGrace()
    {
        Assert.Equal(RoomState.ScheduledForDeletion, Scheduled.State);
        Assert.Equal(Noon.AddMinutes(10), Scheduled.Due);
    }

    [Theory]
    [InlineData(MeetingEventKind.Held)]
    [InlineData(MeetingEventKind.LegPresent)]
    public void Heard_SomebodyComesBackWithinTheGrace_CancelsTheDeletion(object kind)
    {
        var room = Scheduled.Heard([Event((MeetingEventKind)kind, 3)], Noon.AddMinutes(9));

        Assert.Equal(RoomState.Active, room.State);
        Assert.Equal(Noon.AddMinutes(9 + 30), room.Due);
    }

    [Fact]
    public void Heard_StartAndEndInOneBatchWithinTheGrace_BeginsTheGraceAnew()
    {
        var room = Scheduled.Heard([Event(MeetingEventKind.Held, 3), Event(MeetingEventKind.Ended, 4)], Noon.AddMinutes(9));

        Assert.Equal(RoomState.ScheduledForDeletion, room.State);
        Assert.Equal(Noon.AddMinutes(19), room.Due);
    }

    [Fact]
    public void Heard_RepeatedEndWithinTheGrace_LeavesTheTimerAlone()
    {
        var room = Scheduled.Heard([Event(MeetingEventKind.Ended, 2), Event(MeetingEventKind.Ended, 3)], Noon.AddMinutes(5));

        Assert.Equal(Scheduled.Due, room.Due);
    }

    [Fact]
    public void Heard_EndWithoutStart_CountsAsAMeetingHeld()
    {
        Assert.Equal(RoomState.ScheduledForDeletion, Created.Heard([Event(MeetingEventKind.Ended, 1)], Noon).State);
    }

    [Fact]
    public void Heard_SomebodyWhoWasNeverInLeaves_ChangesNothing()
    {
        var room = Created.Heard([Event(MeetingEventKind.LegGone, 1)], Noon.AddMinutes(1));

        Assert.Equal((RoomState.Created, Created.Due), (room.State, room.Due));
    }

    [Fact]
    public void Heard_PeopleMeetWhileItsDeletionFails_KeepsItUnlessSomebodyAskedForTheDeletion()
    {
        var failing = Scheduled.TimeElapsed(Noon).RemovalFailed(Down, Noon);
        var back = Event(MeetingEventKind.Held, 5);

        Assert.Equal(RoomState.Active, failing.Heard([back], Noon).State);
        Assert.Equal(RoomState.Deleting, failing.DeletionRequested(Noon).Heard([back], Noon).State);
    }

    [Fact]
    public void Heard_PersistentRoomsMeetingEnds_NothingIsPlanned()
    {
        var room = (Active with { IsPersistent = true }).Heard([Event(MeetingEventKind.Ended, 2)], Noon);

        Assert.Equal(RoomState.Ended, room.State);
        Assert.Null(room.Due);
        Assert.Equal(RoomState.Active, room.Heard([Event(MeetingEventKind.Held, 3)], Noon).State);
    }

    [Fact]
    public void DeletionRequested_InEveryStateBeforeTheLast_LeadsToDeletingAtOnce()
    {
        var failing = Scheduled.TimeElapsed(Noon).RemovalFailed(Down, Noon);
        foreach (var room in new[] { Created, Active, Active with { State = RoomState.Ended, Due = null }, Scheduled, failing })
        {
            var deleting = room.DeletionRequested(Noon);
            Assert.Equal(RoomState.Deleting, deleting.State);
            Assert.Null(deleting.Due);
            Assert.True(deleting.IsDeletionRequested);
        }
    }

    [Fact]
    public void RemovalFailed_AgainAndAgain_WaitsLongerUpToTheBoundAndNeverGivesUp()
    {
        var room = Scheduled.TimeElapsed(Noon);
        var delays = new List<double>();
        for (var i = 0; i < 2000; i++)
        {
            room = room.RemovalFailed(Down, Noon);
            delays.Add((room.Due!.Value - Noon).TotalSeconds);
        }

        Assert.Equal([5, 10, 20, 40, 80, 160, 300, 300], delays.Take(8));
        Assert.All(delays.Skip(8), delay => Assert.Equal(300, delay));
        Assert.Equal(RoomState.Deleting, room.State);
        Assert.Equal("down", RoomStatus.Of(room).LastError!.Message);
    }

    [Fact]
    public void ProvisioningFailed_NameTaken_EndsWithoutTouchingPexip()
    {
        Assert.Equal(RoomState.Deleted, New.ProvisioningFailed(new(PexipErrorKind.AlreadyExists, "taken"), Noon).State);
        Assert.Equal(RoomState.Deleting, New.ProvisioningFailed(new(PexipErrorKind.Refused, "no"), Noon).State);
    }

    [Fact]
    public void ProvisioningFailed_InDoubt_LooksAgainOnlyWhenPexipMustHaveFinished()
    {
        var room = New.ProvisioningFailed(new(PexipErrorKind.TimedOut, "slow"), Noon);

        Assert.Equal((RoomState.Deleting, Noon.AddMinutes(2)), (room.State, room.Due));
    }

    [Fact]
    public void DeletionRequested_WhileTheMakingIsInDoubt_StillWaitsForItsEnd()
    {
        var room = New.ProvisioningFailed(new(PexipErrorKind.TimedOut, "slow"), Noon);

        Assert.Equal(Noon.AddMinutes(2), room.DeletionRequested(Noon.AddMinutes(1)).Due);
        Assert.Null(room.DeletionRequested(Noon.AddMinutes(2)).Due);
    }

    [Fact]
    public void Checked_PexipKnowsOfNoMeeting_SchedulesTheDeletion()
    {
        Assert.Equal(RoomState.ScheduledForDeletion, Active.Checked(false, Noon).State);
        Assert.Equal(Noon.AddMinutes(30), Active.TimeElapsed(Noon).Checked(true, Noon).Due);
        Assert.Equal(Noon.AddMinutes(30), Active.TimeElapsed(Noon).Checked(null, Noon).Due);
    }

    [Fact]
    public void FoundInUse_AfterTheGrace_IsActiveAgainAndLooksAfterItself()
    {
        var room = Scheduled.TimeElapsed(Noon).FoundInUse(Noon);

        Assert.Equal(RoomState.Active, room.State);
        Assert.Equal(Noon.AddMinutes(30), room.Due);
    }

    [Fact]
    public void FoundInUse_OfANewRoom_IsActiveAndLooksAfterItself()
    {
        var room = Created.FoundInUse(Noon);

        Assert.Equal((RoomState.Active, Noon.AddMinutes(30)), (room.State, room.Due));
    }

    [Fact]
    public void Removed_WhileItShouldHaveAVmr_EndsTheRoom()
    {
        foreach (var room in new[] { Created, Active, Active with { State = RoomState.Ended, Due = null }, Scheduled })
        {
            Assert.Equal((RoomState.Deleted, null), (room.Removed(Noon).State, room.Removed(Noon).Due));
        }
    }

    [Fact]
    public void AnySequence_OfNews_KeepsTheRoomsPromises()
    {
        var step = Gen.Int[0, 9].Select(Gen.Int[1, 50]);
        step.Array[0, 60].Sample(steps =>
        {
            var room = Created;
            var now = Noon;
            foreach (var (what, minutes) in steps)
            {
                now = now.AddMinutes(minutes);
                var before = room;
                room = Step(room, what, now);
                Assert.True(before.State != RoomState.Deleted || room.State == RoomState.Deleted);
                Assert.True(room.State != RoomState.ScheduledForDeletion || room.Due is not null);
                Assert.True(room.State != RoomState.Active || !before.IsDeletionRequested || before.State == RoomState.Active);
                Assert.False(room.State == RoomState.ScheduledForDeletion && room.Meeting.IsHeld);
            }
        });
    }

    private static Room Step(Room room, int what, DateTimeOffset now) => (what, room.State) switch
    {
        (0, RoomState.Created or RoomState.Active or RoomState.ScheduledForDeletion or RoomState.Ended) => room.DeletionRequested(now),
        (1, RoomState.Created or RoomState.ScheduledForDeletion) => room.TimeElapsed(now),
        (2, _) => room.Removed(now),
        (3, RoomState.Deleting) => room.RemovalFailed(Down, now),
        (4, RoomState.Deleting) when !room.IsDeletionRequested => room.FoundInUse(now),
        (5, RoomState.Active) => room.Checked(false, now),
        ( >= 6, _) => room.Heard([new((MeetingEventKind)(what - 6), $"10.0.0.{now.Minute % 3}", now, 1, $"leg{now.Minute % 4}")], now),
        _ => room,
    };

    private static MeetingEvent Event(MeetingEventKind kind, int minute) =>
        new(kind, "10.0.0.1", Noon.AddMinutes(minute), minute, "leg", "person");
}

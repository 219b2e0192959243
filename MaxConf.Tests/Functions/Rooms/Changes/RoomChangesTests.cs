using System.Text.Json;
using System.Text.Json.Nodes;
using MaxConf.Functions.Rooms;
using MaxConf.Functions.Rooms.Activities;
using MaxConf.Functions.Rooms.Changes;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Functions.Rooms.Meetings;
using MaxConf.Pexip.Results;

namespace MaxConf.Tests.Functions.Rooms.Changes;

/// <summary>The changes that wait, and their place in a room's life.</summary>
public sealed class RoomChangesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromMinutes(5);
    private static readonly RoomTaskAnswer Down = RoomTaskAnswer.Failed(new(PexipErrorKind.Unavailable, "down"));
    private static readonly RoomChange First = new("1", "sealed", Noon);
    private static readonly RoomChange Second = new("2", "sealed", Noon);
    private static readonly RoomChanges Both = RoomChanges.None.With(First).With(Second);
    private static readonly Room Created = new RoomsOptions().NewRoom("room", "tag", Noon).Provisioned(7, Noon);
    private static readonly Room Waiting = Created.ChangeRequested(First);

    public static TheoryData<string> Settled => ["done", "absent", "invalid", "refused"];

    [Fact]
    public void IsDue_NothingWaits_Never() => Assert.False(RoomChanges.None.IsDue(Noon));

    [Theory]
    [MemberData(nameof(Settled))]
    public void Tried_ComeToSomething_GoesOnWithTheNextAtOnce(string outcome)
    {
        var answer = JsonSerializer.Deserialize<RoomTaskAnswer>($$"""{"Outcome": "{{outcome}}"}""")!;

        var changes = Both.Tried(Down, Noon, MaxDelay).Tried(answer, Noon.AddMinutes(1), MaxDelay);

        Assert.Equal([Second], changes.Waiting);
        Assert.True(changes.IsDue(Noon));
        Assert.Equal(0, changes.FailedAttempts);
        Assert.Equal(("1", answer.Outcome), (changes.Last!.Id, changes.Last.Outcome));
    }

    [Fact]
    public void Tried_AgainAndAgain_WaitsLongerUpToTheBoundAndKeepsTheOrder()
    {
        var (changes, delays) = (Both, new List<double>());
        for (var attempt = 0; attempt < 20; attempt++)
        {
            changes = changes.Tried(Down, Noon, MaxDelay);
            delays.Add((changes.NextAttempt!.Value - Noon).TotalSeconds);
        }

        Assert.Equal([5, 10, 20, 40, 80, 160, 300, 300], delays.Take(8));
        Assert.Equal([First, Second], changes.Waiting);
        Assert.False(changes.IsDue(Noon.AddSeconds(299)));
        Assert.True(changes.IsDue(Noon.AddSeconds(300)));
        Assert.Equal(PexipErrorKind.Unavailable, changes.Last!.Kind);
    }

    [Fact]
    public void Tried_PexipAsksForLonger_WaitsThatLong()
    {
        var busy = RoomTaskAnswer.Failed(new(PexipErrorKind.Throttled, "busy") { RetryAfter = TimeSpan.FromHours(1) });

        Assert.Equal(Noon.AddHours(1), Both.Tried(busy, Noon, MaxDelay).NextAttempt);
    }

    [Fact]
    public void Tried_ForADay_GivesTheOldestUp()
    {
        Assert.Equal(2, Both.Tried(Down, Noon.AddDays(1).AddTicks(-1), MaxDelay).Waiting.Count);
        var changes = Both.Tried(Down, Noon.AddDays(1), MaxDelay);
        Assert.Equal([Second], changes.Waiting);
        Assert.True(changes.IsDue(Noon.AddDays(1)));
        Assert.Equal(RoomTaskOutcome.Failed, changes.Last!.Outcome);
    }

    [Fact]
    public void With_WhileTheOldestWaitsToBeTriedAgain_TriesAtOnce()
    {
        var changes = RoomChanges.None.With(First).Tried(Down, Noon, MaxDelay).With(Second);

        Assert.True(changes.IsDue(Noon));
        Assert.Equal([First, Second], changes.Waiting);
    }

    [Fact]
    public void Room_BeingMadeOrDeleted_IsNotChanged()
    {
        var made = new RoomsOptions().NewRoom("room", "tag", Noon).ChangeRequested(First);
        Assert.False(made.IsChangeDue(Noon));
        Assert.True(made.Provisioned(7, Noon).IsChangeDue(Noon));
        Assert.True(Waiting.IsChangeDue(Noon));
        var deleting = Waiting.TimeElapsed(Noon);
        Assert.Equal(RoomState.Deleting, deleting.State);
        Assert.False(deleting.IsChangeDue(Noon));
        Assert.True(deleting.FoundInUse(Noon).IsChangeDue(Noon));
        Assert.Equal(0, RoomStatus.Of(deleting.Removed(Noon)).PendingChanges);
    }

    [Fact]
    public void Room_OfThePool_IsChangedOnceItIsHandedOut()
    {
        var pooled = Waiting with { Pool = new(TimeSpan.FromMinutes(2)) };

        Assert.False(pooled.IsChangeDue(Noon));
        Assert.True(pooled.Assigned(new("tag", "origin"), Noon).IsChangeDue(Noon));
    }

    [Fact]
    public void Room_ThatSomebodyWantsDeleted_DropsItsChangesAndTakesNoMore()
    {
        var room = Waiting.DeletionRequested(Noon);

        Assert.Empty(room.Changes.Waiting);
        Assert.Empty(room.ChangeRequested(Second).Changes.Waiting);
    }

    [Fact]
    public void NextDue_AChangeIsTriedBeforeTheTimer_IsTheEarlier()
    {
        Assert.Equal(Created.Due, Waiting.NextDue);
        var failed = Waiting.ChangeTried(Down, Noon);
        Assert.Equal(Noon.AddSeconds(5), failed.NextDue);
        Assert.Equal(Created.Due, failed.Due);
        Assert.Equal(Noon, (failed with { Due = Noon }).NextDue);
        Assert.Equal(Noon.AddSeconds(5), (failed with { Due = null }).NextDue);
        Assert.Null((failed with { State = RoomState.Deleting, Due = null }).NextDue);
    }

    [Fact]
    public void ChangeTried_OfTheTag_KnowsTheNewOne()
    {
        Assert.Equal("new", Waiting.ChangeTried(RoomTaskAnswer.Done with { Tag = "new" }, Noon).ToTask().Tag);
        Assert.Equal("", Waiting.ChangeTried(RoomTaskAnswer.Done with { Tag = "" }, Noon).ToTask().Tag);
        Assert.Equal("tag", Waiting.ChangeTried(RoomTaskAnswer.Done, Noon).ToTask().Tag);
        Assert.Equal("tag", Waiting.ChangeTried(Down, Noon).ToTask().Tag);
    }

    [Fact]
    public void Read_StatusOfTheRoom_TellsWhatCameOfThatChange()
    {
        var refused = RoomTaskAnswer.Refused(Refusal("pin", "too short"));
        var room = Waiting.ChangeRequested(Second);

        Assert.Null(Read(room, "1"));
        Assert.Equal(RoomTaskOutcome.Failed, Read(room.ChangeTried(Down, Noon), "1")!.Outcome);
        Assert.Null(Read(room.ChangeTried(Down, Noon), "2"));
        Assert.Equal(RoomTaskOutcome.Done, Read(room.ChangeTried(RoomTaskAnswer.Done, Noon), "1")!.Outcome);
        var answer = Read(room.ChangeTried(refused, Noon), "1")!;
        Assert.Equal((RoomTaskOutcome.Refused, PexipErrorKind.Refused), (answer.Outcome, answer.Error!.Kind));
        Assert.Equal(["too short"], answer.Error.Fields!["pin"]);
        Assert.Equal(RoomTaskOutcome.Absent, Read(room.DeletionRequested(Noon), "2")!.Outcome);
        Assert.Null(Read(room.TimeElapsed(Noon), "2"));
        Assert.Equal(RoomTaskOutcome.Absent, Read(room.TimeElapsed(Noon).Removed(Noon), "2")!.Outcome);
        Assert.Null(RoomChanger.Read(null, "1"));
    }

    [Fact]
    public void Refused_PexipSaysVeryMuch_FitsIntoAStatus()
    {
        var texts = Enumerable.Repeat(new string('x', 5000), 50).ToList();
        var errors = Enumerable.Range(0, 100).ToDictionary(field => $"field_{field}", IReadOnlyList<string> (_) => texts);
        var refused = RoomTaskAnswer.Refused(new(PexipErrorKind.Refused, "no") { FieldErrors = errors });

        var status = JsonSerializer.Serialize(RoomStatus.Of(Waiting.ChangeTried(refused, Noon)));

        Assert.InRange(status.Length * sizeof(char), 0, 16 * 1024);
    }

    [Fact]
    public void Room_OfAnEarlierVersion_HasNoChanges()
    {
        var json = JsonSerializer.SerializeToNode(Created.Heard([new(MeetingEventKind.Held, "node", Noon, 1, null, null)], Noon))!.AsObject();
        Assert.True(json.Remove(nameof(Room.Changes)));

        var room = json.Deserialize<Room>()!;

        Assert.Empty(room.ChangeRequested(First).Changes.Waiting.Skip(1));
        Assert.Equal(RoomState.Active, room.State);
    }

    [Fact]
    public void Room_WithChanges_OutlivesItsHistory()
    {
        var refused = RoomTaskAnswer.Refused(Refusal("pin", "too short"));
        var room = Waiting.ChangeRequested(Second).ChangeTried(refused, Noon).ChangeTried(Down, Noon);

        var json = JsonSerializer.SerializeToNode(room)!;

        Assert.False(json.AsObject().ContainsKey(nameof(Room.NextDue)));
        Assert.True(JsonNode.DeepEquals(json, JsonSerializer.SerializeToNode(json.Deserialize<Room>())));
    }

    private static RoomTaskAnswer? Read(Room room, string changeId) => RoomChanger.Read(RoomStatus.Of(room), changeId);

    private static PexipError Refusal(string field, string text) => new(PexipErrorKind.Refused, "no")
    {
        FieldErrors = new Dictionary<string, IReadOnlyList<string>> { [field] = [text] },
    };
}

using MaxConf.Functions.Rooms.Lifecycle;
using static MaxConf.Functions.Rooms.Lifecycle.RoomState;
using static MaxConf.Functions.Rooms.Lifecycle.RoomTrigger;

namespace MaxConf.Tests.Functions.Rooms.Lifecycle;

public sealed class RoomTransitionsTests
{
    /// <summary>Every pair that leads somewhere, written out a second time: a change of the table has to be meant.</summary>
    private static readonly Dictionary<(RoomState, RoomTrigger), RoomState> Expected = new()
    {
        [(Creating, Provisioned)] = Created,
        [(Creating, ProvisioningFailed)] = Deleting,
        [(Creating, NameTaken)] = Deleted,
        [(Created, MeetingStarted)] = Active,
        [(Created, MeetingEnded)] = Ended,
        [(Created, FoundInUse)] = Active,
        [(Created, UnusedElapsed)] = Deleting,
        [(Created, DeletionRequested)] = Deleting,
        [(Created, Removed)] = Deleted,
        [(Active, MeetingEnded)] = Ended,
        [(Active, DeletionRequested)] = Deleting,
        [(Active, Removed)] = Deleted,
        [(Ended, GraceStarted)] = ScheduledForDeletion,
        [(Ended, MeetingStarted)] = Active,
        [(Ended, DeletionRequested)] = Deleting,
        [(Ended, Removed)] = Deleted,
        [(ScheduledForDeletion, MeetingStarted)] = Active,
        [(ScheduledForDeletion, GraceElapsed)] = Deleting,
        [(ScheduledForDeletion, DeletionRequested)] = Deleting,
        [(ScheduledForDeletion, Removed)] = Deleted,
        [(Deleting, MeetingStarted)] = Active,
        [(Deleting, FoundInUse)] = Active,
        [(Deleting, Removed)] = Deleted,
    };

    public static TheoryData<string, string> AllPairs()
    {
        var pairs = new TheoryData<string, string>();
        foreach (var state in Enum.GetNames<RoomState>())
        {
            foreach (var trigger in Enum.GetNames<RoomTrigger>())
            {
                pairs.Add(state, trigger);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(AllPairs))]
    public void Next_EveryPair_IsAsExpected(string state, string trigger)
    {
        var pair = (Enum.Parse<RoomState>(state), Enum.Parse<RoomTrigger>(trigger));

        Assert.Equal(Expected.GetValueOrDefault(pair, pair.Item1), RoomTransitions.Next(pair.Item1, pair.Item2));
    }

    [Fact]
    public void Next_FromEveryState_DeletedCanBeReached()
    {
        foreach (var state in Enum.GetValues<RoomState>())
        {
            var reached = new HashSet<RoomState> { state };
            while (Enum.GetValues<RoomTrigger>().Any(trigger => reached.ToList().Any(from => reached.Add(RoomTransitions.Next(from, trigger)))))
            {
            }

            Assert.Contains(Deleted, reached);
        }
    }
}

using System.Collections.Frozen;

namespace MaxConf.Functions.Rooms.Lifecycle;

/// <summary>
/// The rules of a room's life, as a table: which trigger moves which state where. A pair that is not in it changes nothing.
/// </summary>
internal static class RoomTransitions
{
    private static readonly FrozenDictionary<(RoomState, RoomTrigger), RoomState> Table =
        new Dictionary<(RoomState, RoomTrigger), RoomState>
        {
            [(RoomState.Creating, RoomTrigger.Provisioned)] = RoomState.Created,
            [(RoomState.Creating, RoomTrigger.ProvisioningFailed)] = RoomState.Deleting,
            [(RoomState.Creating, RoomTrigger.NameTaken)] = RoomState.Deleted,

            [(RoomState.Created, RoomTrigger.MeetingStarted)] = RoomState.Active,
            [(RoomState.Created, RoomTrigger.MeetingEnded)] = RoomState.Ended,
            [(RoomState.Created, RoomTrigger.FoundInUse)] = RoomState.Active,
            [(RoomState.Created, RoomTrigger.UnusedElapsed)] = RoomState.Deleting,
            [(RoomState.Created, RoomTrigger.DeletionRequested)] = RoomState.Deleting,
            [(RoomState.Created, RoomTrigger.Removed)] = RoomState.Deleted,

            [(RoomState.Active, RoomTrigger.MeetingEnded)] = RoomState.Ended,
            [(RoomState.Active, RoomTrigger.DeletionRequested)] = RoomState.Deleting,
            [(RoomState.Active, RoomTrigger.Removed)] = RoomState.Deleted,

            [(RoomState.Ended, RoomTrigger.GraceStarted)] = RoomState.ScheduledForDeletion,
            [(RoomState.Ended, RoomTrigger.MeetingStarted)] = RoomState.Active,
            [(RoomState.Ended, RoomTrigger.DeletionRequested)] = RoomState.Deleting,
            [(RoomState.Ended, RoomTrigger.Removed)] = RoomState.Deleted,

            [(RoomState.ScheduledForDeletion, RoomTrigger.MeetingStarted)] = RoomState.Active,
            [(RoomState.ScheduledForDeletion, RoomTrigger.GraceElapsed)] = RoomState.Deleting,
            [(RoomState.ScheduledForDeletion, RoomTrigger.DeletionRequested)] = RoomState.Deleting,
            [(RoomState.ScheduledForDeletion, RoomTrigger.Removed)] = RoomState.Deleted,

            [(RoomState.Deleting, RoomTrigger.MeetingStarted)] = RoomState.Active,
            [(RoomState.Deleting, RoomTrigger.FoundInUse)] = RoomState.Active,
            [(RoomState.Deleting, RoomTrigger.Removed)] = RoomState.Deleted,
        }.ToFrozenDictionary();

    /// <summary>Where <paramref name="trigger"/> leads from <paramref name="state"/>; the same state where it leads nowhere.</summary>
    public static RoomState Next(RoomState state, RoomTrigger trigger) => Table.GetValueOrDefault((state, trigger), state);
}

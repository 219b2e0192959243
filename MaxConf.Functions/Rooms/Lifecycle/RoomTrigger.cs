namespace MaxConf.Functions.Rooms.Lifecycle;

/// <summary>What can move a room from one state to another.</summary>
internal enum RoomTrigger
{
    /// <summary>The VMR was made.</summary>
    Provisioned,

    /// <summary>Whether the VMR was made is not known, or Pexip refused it: whatever there is of it has to go.</summary>
    ProvisioningFailed,

    /// <summary>The name belongs to somebody else's VMR, which is not ours to touch.</summary>
    NameTaken,

    /// <summary>A node began to hold a meeting, or somebody joined.</summary>
    MeetingStarted,

    /// <summary>The last node that held the meeting let it go.</summary>
    MeetingEnded,

    /// <summary>The room is one that is collected, so its grace period begins.</summary>
    GraceStarted,

    /// <summary>The grace period ran out.</summary>
    GraceElapsed,

    /// <summary>Nobody came within the time allowed.</summary>
    UnusedElapsed,

    /// <summary>Somebody asked for the room's deletion.</summary>
    DeletionRequested,

    /// <summary>Pexip says that a meeting goes on, though we did not know of one, or thought it was over.</summary>
    FoundInUse,

    /// <summary>The VMR is gone from Pexip.</summary>
    Removed,
}

using MaxConf.Functions.Rooms.Lifecycle;

namespace MaxConf.Functions.Maintenance.GarbageCollection.Reconciling;

/// <summary>A room's orchestration: what has to be known to judge it.</summary>
/// <param name="Name">The room's name.</param>
internal sealed record RoomInstance(string Name)
{
    /// <summary>Whether it failed or was terminated, so that nobody looks after its VMR any more.</summary>
    public bool HasEnded { get; init; }

    public bool IsSuspended { get; init; }

    public bool IsPersistent { get; init; }

    public RoomState State { get; init; }

    /// <summary>Since when it has been in its state.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>When its timer runs out; null for none.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>Tries to delete its VMR that have failed.</summary>
    public int FailedRemovals { get; init; }

    /// <summary>Its VMR's id; null while it is not known.</summary>
    public int? ConferenceId { get; init; }

    public string Tag { get; init; } = "";

    /// <summary>Whether it should have a VMR: one that is being made, or deleted, need not.</summary>
    public bool NeedsVmr =>
        State is RoomState.Created or RoomState.Active or RoomState.Ended or RoomState.ScheduledForDeletion;

    /// <summary>
    /// Whether a VMR is this room's, by the rule of <c>RoomFinder</c>: one of its name may be a stranger's, and its own may have been
    /// renamed.
    /// </summary>
    public bool Owns(Vmr vmr) => ConferenceId is { } id
        ? vmr.Id == id && (vmr.Name == Name || vmr.Tag == Tag)
        : vmr.Name == Name && vmr.Tag == Tag;

    /// <summary>Whether something was due before <paramref name="limit"/>. Persistent rooms and suspended ones are never overdue.</summary>
    public bool IsOverdue(DateTimeOffset limit) => !IsPersistent && !IsSuspended && Due < limit;
}

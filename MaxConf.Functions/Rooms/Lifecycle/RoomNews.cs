using MaxConf.Functions.Rooms.Changes;
using MaxConf.Functions.Rooms.Live.Actions;
using MaxConf.Functions.Rooms.Meetings;

namespace MaxConf.Functions.Rooms.Lifecycle;

/// <summary>What a room's orchestration was woken by.</summary>
internal abstract record RoomNews
{
    private RoomNews()
    {
    }

    /// <summary>Somebody wants the room deleted.</summary>
    /// <param name="Watcher">The instance that wants to hear of it, if any.</param>
    internal sealed record DeletionRequested(string? Watcher) : RoomNews;

    /// <summary>It was handed out from the pool.</summary>
    /// <param name="Assignment">To whom.</param>
    internal sealed record Assigned(RoomAssignment Assignment) : RoomNews;

    /// <summary>Its nodes said something.</summary>
    /// <param name="Events">What, in the order in which it came.</param>
    internal sealed record MeetingHeard(IReadOnlyList<MeetingEvent> Events) : RoomNews;

    /// <summary>It seems to have missed its time, or the end of its VMR.</summary>
    internal sealed record Reconciled : RoomNews;

    /// <summary>Somebody wants its VMR changed.</summary>
    /// <param name="Change">How.</param>
    internal sealed record ChangeRequested(RoomChange Change) : RoomNews;

    /// <summary>Somebody did something to its meeting.</summary>
    /// <param name="Action">What.</param>
    internal sealed record ActedOn(RoomAction Action) : RoomNews;

    /// <summary>Its timer ran out.</summary>
    internal sealed record TimeElapsed : RoomNews;
}

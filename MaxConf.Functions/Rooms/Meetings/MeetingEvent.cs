namespace MaxConf.Functions.Rooms.Meetings;

/// <summary>
/// What an event of a conferencing node says about who meets in a room. Goes into the room's durable history, so it holds no names, no
/// addresses and no PINs.
/// </summary>
/// <param name="Kind">What it says.</param>
/// <param name="Node">The node's address; empty where the event does not name one.</param>
/// <param name="Time">When, by the node's clock.</param>
/// <param name="Sequence">The event's number on that node; begins anew when the sink does.</param>
/// <param name="Leg">The call leg's id, for events about one.</param>
/// <param name="Person">What the legs of one person have in common, for events about a leg.</param>
internal sealed record MeetingEvent(
    MeetingEventKind Kind, string Node, DateTimeOffset Time, long Sequence, string? Leg = null, string? Person = null)
{
    /// <summary>Where the event stands in its node's order: by time, and by number within the same instant.</summary>
    public EventPosition Position => new(Time, Sequence);
}

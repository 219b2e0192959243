namespace MaxConf.Functions.Rooms.Meetings;

/// <summary>A call leg.</summary>
/// <param name="Node">The node it is on.</param>
/// <param name="Person">What the legs of one person have in common.</param>
/// <param name="Present">False for one that is gone; it is remembered so that a late event does not bring it back.</param>
/// <param name="Position">The last event about it that counted.</param>
internal sealed record MeetingLeg(string Node, string Person, bool Present, EventPosition Position);

namespace MaxConf.Functions.Rooms.Meetings;

/// <summary>What one node last said about the meeting.</summary>
/// <param name="Holds">Whether it holds the meeting.</param>
/// <param name="Position">Its last word on that.</param>
/// <param name="LastEnd">The last end it told of: whatever was there before is gone, whenever we hear of it. Null for none.</param>
internal sealed record MeetingNode(bool Holds, EventPosition Position, EventPosition? LastEnd);

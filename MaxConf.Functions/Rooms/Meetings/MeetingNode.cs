namespace MaxConf.Functions.Rooms.Meetings;

/// <summary>What one node last said about the meeting.</summary>
/// <param name="Holds">Whether it holds the meeting.</param>
/// <param name="Position">Its last word that counted.</param>
internal sealed record MeetingNode(bool Holds, EventPosition Position);

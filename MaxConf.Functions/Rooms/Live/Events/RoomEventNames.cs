namespace MaxConf.Functions.Rooms.Live.Events;

/// <summary>What can happen in a room. Part of the API: names stay.</summary>
internal static class RoomEventNames
{
    /// <summary>A <see cref="RoomSnapshot"/>: how it is now, whatever came before.</summary>
    public const string Snapshot = "snapshot";

    /// <summary>A <see cref="RoomSummary"/>: something about the room changed.</summary>
    public const string Room = "room";

    /// <summary>A <see cref="RosterNews"/>: the whole roster.</summary>
    public const string Roster = "roster";

    /// <summary>The participant who is there now.</summary>
    public const string Joined = "participant_joined";

    /// <summary>The participant, with something about them changed.</summary>
    public const string Updated = "participant_updated";

    /// <summary>A <see cref="ParticipantLeft"/>.</summary>
    public const string Left = "participant_left";
}

using MaxConf.Functions.Rooms.Live.Roster;

namespace MaxConf.Functions.Rooms.Live.Sessions;

/// <summary>Hears of a meeting's roster, never of MaxConf's own participant. Called one call at a time; must not wait.</summary>
internal interface IRosterListener
{
    /// <summary>This is all of it, now.</summary>
    void RosterIs(IReadOnlyList<RoomParticipant> participants);

    /// <summary>Somebody is there, for the first time or with something about them changed.</summary>
    void IsThere(RoomParticipant participant);

    /// <summary>Somebody has left.</summary>
    void HasLeft(string id);
}

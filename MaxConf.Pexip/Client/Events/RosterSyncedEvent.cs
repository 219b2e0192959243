using MaxConf.Pexip.Client.Rosters;

namespace MaxConf.Pexip.Client.Events;

/// <summary>
/// Of this client itself: the roster is now what the node said in the synchronisation that has just ended. Follows
/// <see cref="ParticipantSyncEndEvent"/>, and says what had changed while there was no connection.
/// </summary>
/// <param name="Joined">Who was not there before.</param>
/// <param name="Changed">Who was, with something about them changed.</param>
/// <param name="Left">Who is not there any more.</param>
public sealed record RosterSyncedEvent(
    IReadOnlyList<Participant> Joined, IReadOnlyList<Participant> Changed, IReadOnlyList<Participant> Left) : ConferenceEvent;

using MaxConf.Pexip.Client.Rosters;

namespace MaxConf.Pexip.Client.Events;

/// <summary><c>participant_update</c>: something about a participant changed.</summary>
/// <param name="Participant">All there is to know now.</param>
public sealed record ParticipantUpdateEvent(Participant Participant) : ConferenceEvent;

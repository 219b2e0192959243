using MaxConf.Pexip.Client.Rosters;

namespace MaxConf.Pexip.Client.Events;

/// <summary><c>participant_create</c>: somebody joined, or is told of in a synchronisation.</summary>
/// <param name="Participant">Who.</param>
public sealed record ParticipantCreateEvent(Participant Participant) : ConferenceEvent;

using MaxConf.Pexip.Client.Control;

namespace MaxConf.Pexip.Client.Events;

/// <summary><c>conference_update</c>: something about the conference changed.</summary>
/// <param name="Status">All there is to know now.</param>
public sealed record ConferenceUpdateEvent(ConferenceStatus Status) : ConferenceEvent;

using MaxConf.Pexip.Client.Sessions;

namespace MaxConf.Pexip.Client.Events;

/// <summary>Of this client itself, and the last: the session is over.</summary>
/// <param name="End">How it ended.</param>
public sealed record SessionEndedEvent(SessionEnd End) : ConferenceEvent;

namespace MaxConf.Pexip.Client.Events;

/// <summary>
/// Of this client itself: the connection was lost, and is made anew. Events of the time between are lost, but for the roster, which a
/// <see cref="RosterSyncedEvent"/> puts right.
/// </summary>
public sealed record EventStreamInterruptedEvent : ConferenceEvent;

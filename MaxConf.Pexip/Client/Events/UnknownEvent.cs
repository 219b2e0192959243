namespace MaxConf.Pexip.Client.Events;

/// <summary>
/// An event this client does not know, or whose data are not what they should be; they are in <see cref="ConferenceEvent.Data"/>.
/// </summary>
public sealed record UnknownEvent : ConferenceEvent;

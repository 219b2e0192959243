namespace MaxConf.Pexip.Client.Events;

/// <summary><c>presentation_stop</c>: the presentation is over.</summary>
public sealed record PresentationStopEvent : ConferenceEvent;

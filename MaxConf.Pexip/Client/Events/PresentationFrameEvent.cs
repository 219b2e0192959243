namespace MaxConf.Pexip.Client.Events;

/// <summary>
/// <c>presentation_frame</c>: there is a new still image. <see cref="ConferenceEvent.Id"/> is what it is fetched by:
/// <see cref="Control.ConferenceControl.GetPresentationFrameAsync"/>.
/// </summary>
public sealed record PresentationFrameEvent : ConferenceEvent;

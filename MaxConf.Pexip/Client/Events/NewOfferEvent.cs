namespace MaxConf.Pexip.Client.Events;

/// <summary>
/// <c>new_offer</c>: the far end's offer, to be answered with <see cref="Control.CallControl.AckAsync"/>; with direct media.
/// </summary>
public sealed record NewOfferEvent : ConferenceEvent
{
    /// <summary>The SDP. Has secrets.</summary>
    public string? Sdp { get; init; }
}

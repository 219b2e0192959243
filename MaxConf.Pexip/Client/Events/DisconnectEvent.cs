namespace MaxConf.Pexip.Client.Events;

/// <summary><c>disconnect</c>: this participant is being disconnected. <see cref="SessionEndedEvent"/> follows.</summary>
public sealed record DisconnectEvent : ConferenceEvent
{
    /// <summary>Why, in Pexip's words.</summary>
    public string? Reason { get; init; }
}

namespace MaxConf.Pexip.Client.Events;

/// <summary><c>call_disconnected</c>: one of this participant's calls was disconnected.</summary>
public sealed record CallDisconnectedEvent : ConferenceEvent
{
    /// <summary>Which.</summary>
    public string? CallUuid { get; init; }

    /// <summary>Why, in Pexip's words.</summary>
    public string? Reason { get; init; }
}

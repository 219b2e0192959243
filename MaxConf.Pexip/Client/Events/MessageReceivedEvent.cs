using MaxConf.Pexip.Client.Values;

namespace MaxConf.Pexip.Client.Events;

/// <summary><c>message_received</c>: a chat message.</summary>
public sealed record MessageReceivedEvent : ConferenceEvent
{
    /// <summary>The sender's name. Personal.</summary>
    public string? Origin { get; init; }

    /// <summary>The sender's UUID.</summary>
    public string? Uuid { get; init; }

    /// <summary>What it is made of.</summary>
    public MessageType? Type { get; init; }

    /// <summary>Whether it was sent to this participant alone.</summary>
    public bool? Direct { get; init; }

    /// <summary>What it says. Personal.</summary>
    public string? Payload { get; init; }
}

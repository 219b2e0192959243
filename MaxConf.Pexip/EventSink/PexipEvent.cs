namespace MaxConf.Pexip.EventSink;

/// <summary>
/// One event of a conferencing node. Delivered at least once, in order for one node and sink at most; <see cref="Node"/>,
/// <see cref="Sequence"/> and <see cref="Time"/> together tell a repeat, as the sequence begins anew when the sink does.
/// </summary>
public sealed record PexipEvent
{
    /// <summary>The primary address of the node that sent it; empty when not given.</summary>
    public string Node { get; init; } = "";

    /// <summary>The event's number on this node for this sink, from 1; 0 when not given.</summary>
    public long Sequence { get; init; }

    /// <summary>The version of the protocol, 1 or 2; 0 when not given.</summary>
    public int Version { get; init; }

    /// <summary>When the node made it, by the node's clock; null when not given.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>What happened, one of <see cref="PexipEventNames"/> or something newer.</summary>
    public required string Name { get; init; }

    /// <summary>What the event says.</summary>
    public required PexipEventData Data { get; init; }

    /// <summary>The room's name, for events of conferences and participants that give it; otherwise null.</summary>
    public string? ConferenceName => Data switch
    {
        ConferenceEventData conference => conference.Name,
        ParticipantEventData participant => participant.Conference,
        _ => null,
    };
}

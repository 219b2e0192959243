namespace MaxConf.Pexip.EventSink;

/// <summary>A <c>participant_*</c> event: a call leg as one node sees it. Names and addresses of people are not kept.</summary>
public sealed record ParticipantEventData : PexipEventData
{
    /// <summary>The leg's id, from its connection to its end.</summary>
    public string? Uuid { get; init; }

    /// <summary>The call's id, the same in all its events.</summary>
    public string? CallId { get; init; }

    /// <summary>Ties together the calls of one person.</summary>
    public string? ConversationId { get; init; }

    /// <summary>Other legs of the same person; empty when there are none or the event does not say.</summary>
    public IReadOnlyList<string> RelatedUuids { get; init; } = [];

    /// <summary>The name of the service the leg is in.</summary>
    public string? Conference { get; init; }

    /// <summary>Where the leg is: <c>connecting</c>, <c>waiting_room</c>, <c>ivr</c>, <c>conference</c> and so on.</summary>
    public string? ServiceType { get; init; }

    /// <summary><c>chair</c>, <c>guest</c>, or <c>unknown</c> until settled.</summary>
    public string? Role { get; init; }

    /// <summary>The tag it gave itself when it joined over the client API; empty for none.</summary>
    public string? CallTag { get; init; }

    /// <summary>WebRTC, SIP, H323, MSSIP, TEAMS, GHM, GMS, RTMP or API; case varies, and a detail may follow a space.</summary>
    public string? Protocol { get; init; }

    /// <summary><c>in</c> or <c>out</c>.</summary>
    public string? CallDirection { get; init; }

    /// <summary>When the leg connected; null while it does.</summary>
    public DateTimeOffset? ConnectTime { get; init; }

    /// <summary>Whether the leg carries media; of two legs of one WebRTC user only one does.</summary>
    public bool? HasMedia { get; init; }

    /// <summary>The node the media goes through.</summary>
    public string? MediaNode { get; init; }

    /// <summary>The node the signalling goes through.</summary>
    public string? SignallingNode { get; init; }

    /// <summary>Why the leg ended, in Pexip's words. Its presence does not tell that the leg has ended: the event's name does.</summary>
    public string? DisconnectReason { get; init; }

    /// <summary>How long the leg lasted; in <c>participant_disconnected</c>, and not in all versions.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>When the leg ended; in <c>participant_disconnected</c>, and not in all versions.</summary>
    public DateTimeOffset? EndTime { get; init; }
}

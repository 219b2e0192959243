namespace MaxConf.Pexip.EventSink;

/// <summary>A <c>conference_*</c> event: the state of a service as one node sees it.</summary>
public sealed record ConferenceEventData : PexipEventData
{
    /// <summary>The service's name, the only link to its configuration.</summary>
    public string? Name { get; init; }

    /// <summary>The kind of service, such as <c>conference</c> or <c>gateway</c>.</summary>
    public string? ServiceType { get; init; }

    /// <summary>Whether a Host has joined.</summary>
    public bool? IsStarted { get; init; }

    /// <summary>Whether newcomers have to wait.</summary>
    public bool? IsLocked { get; init; }

    /// <summary>Whether Guests are muted.</summary>
    public bool? GuestsMuted { get; init; }

    /// <summary>When it began on this node, by this node's clock.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>When it ended on this node, by this node's clock; in <c>conference_ended</c> only.</summary>
    public DateTimeOffset? EndTime { get; init; }

    /// <summary>The service's tag; empty when it has none.</summary>
    public string? Tag { get; init; }
}

namespace MaxConf.Pexip.EventSink;

/// <summary>Quality over a span of time, from 1 (good) to 4 (terrible); 0 unknown, null not measured.</summary>
public sealed record QualitySample
{
    /// <summary>When it was measured.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>The span measured.</summary>
    public TimeSpan? Span { get; init; }

    /// <summary>Of all streams together.</summary>
    public int? Overall { get; init; }

    /// <summary>Of the audio.</summary>
    public int? Audio { get; init; }

    /// <summary>Of the video.</summary>
    public int? Video { get; init; }

    /// <summary>Of the presentation.</summary>
    public int? Presentation { get; init; }
}

using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Values;

/// <summary>What came of asking for live captions.</summary>
/// <param name="Value">The text as Pexip writes it.</param>
[JsonConverter(typeof(OpenValueConverter<LiveCaptionsOutcome>))]
public readonly record struct LiveCaptionsOutcome(string Value) : IOpenValue<LiveCaptionsOutcome>
{
    /// <summary>They have been started.</summary>
    public static LiveCaptionsOutcome Started { get; } = new("");

    /// <summary>They are not enabled for this service.</summary>
    public static LiveCaptionsOutcome NotAvailable { get; } = new("Live captions not available");

    /// <summary>Nothing is configured to dial for them.</summary>
    public static LiveCaptionsOutcome NotConfigured { get; } = new("Not configured");

    /// <summary>They are disabled in this location.</summary>
    public static LiveCaptionsOutcome DialOutNotAllowed { get; } = new("Dial out not allowed");

    /// <summary>The conference is just being taken down.</summary>
    public static LiveCaptionsOutcome PipelineDied { get; } = new("Pipeline reference died");

    /// <summary>The service could not be dialled; it may be tried again later.</summary>
    public static LiveCaptionsOutcome DialOutFailed { get; } = new("Dial out failed");

    /// <summary>Whether captions will come.</summary>
    public bool IsStarted => this == Started;

    internal bool IsDocumentedFailure =>
        this == NotAvailable || this == NotConfigured || this == DialOutNotAllowed || this == PipelineDied || this == DialOutFailed;

    /// <inheritdoc/>
    public static LiveCaptionsOutcome From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

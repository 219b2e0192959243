using System.ComponentModel.DataAnnotations;

namespace MaxConf.Functions.Security.EventSink;

/// <summary>How Pexip's event sink signs in and how much it may send. Section <c>EventSink</c>; read once, at start.</summary>
internal sealed class EventSinkOptions
{
    /// <summary>The section's name.</summary>
    internal const string Section = "EventSink";

    /// <summary>The user name, as entered with the event sink on Pexip; no colon (RFC 7617). Default <c>pexip</c>.</summary>
    [Required(ErrorMessage = "EventSink:Username is required.")]
    [RegularExpression("[^:]*", ErrorMessage = "EventSink:Username must not have a colon: HTTP Basic ends the user name there.")]
    public string Username { get; set; } = "pexip";

    /// <summary>The password, as entered with the event sink on Pexip. Required, no default.</summary>
    [Required(ErrorMessage = "EventSink:Password is required.")]
    public string Password { get; set; } = string.Empty;

    /// <summary>The most bytes of one batch of events: 64 KiB to 64 MiB, default 4 MiB. More is refused with 413.</summary>
    [Range(64 * 1024, 64 * 1024 * 1024, ErrorMessage = "EventSink:MaxBodyBytes must be between 65536 and 67108864.")]
    public int MaxBodyBytes { get; set; } = 4 * 1024 * 1024;
}

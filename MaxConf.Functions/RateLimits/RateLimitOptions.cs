using System.ComponentModel.DataAnnotations;

namespace MaxConf.Functions.RateLimits;

/// <summary>
/// How much a caller may ask for, in requests a minute. Section <c>RateLimits</c>; read once, at start. A minute's worth may come at once;
/// then each is followed by the next in its even share of a minute. 0 turns a limit off. The defaults are far from what a caller who
/// works as meant sends; they bound one that has gone wild.
/// </summary>
internal sealed class RateLimitOptions
{
    /// <summary>The section's name.</summary>
    internal const string Section = "RateLimits";

    private const int Most = 1_000_000;

    /// <summary>Requests of one back end, by its application id: 0 to 1,000,000, default 600.</summary>
    [Range(0, Most, ErrorMessage = "RateLimits:RoomOperations must be between 0 and 1000000.")]
    public int RoomOperations { get; set; } = 600;

    /// <summary>Requests of one agent, by the user's id: 0 to 1,000,000, default 300. A widget polls about once a second.</summary>
    [Range(0, Most, ErrorMessage = "RateLimits:Agent must be between 0 and 1000000.")]
    public int Agent { get; set; } = 300;

    /// <summary>
    /// Posts of event sinks, of all conferencing nodes together, as they share a user: 0 to 1,000,000, default 0. A node whose post is
    /// refused holds back all that comes after it, so a limit would make rooms deaf just when most happens.
    /// </summary>
    [Range(0, Most, ErrorMessage = "RateLimits:EventSink must be between 0 and 1000000.")]
    public int EventSink { get; set; }

    /// <summary>
    /// Failed sign-ins from one address (IPv6: from one /64), for each way of signing in: 0 to 1,000,000, default 300. Beyond it sign-ins
    /// from there are refused unseen, good ones too. Only failures count, for many agents share an office's address.
    /// </summary>
    [Range(0, Most, ErrorMessage = "RateLimits:FailedSignIns must be between 0 and 1000000.")]
    public int FailedSignIns { get; set; } = 300;
}

using System.ComponentModel.DataAnnotations;

namespace MaxConf.Pexip.Client;

/// <summary>
/// Which conferencing nodes there are, and how gently they are called. The nodes are read from <c>Pexip:ConferencingNodes</c>, all else
/// from <c>Pexip:Client</c>. Read once, when the first client is made.
/// </summary>
public sealed class PexipClientOptions
{
    /// <summary>The configuration section the settings but the nodes are read from.</summary>
    public const string SectionName = "Pexip:Client";

    /// <summary>The configuration section the nodes are read from.</summary>
    public const string NodesSectionName = "Pexip:ConferencingNodes";

    private const string OutOfRange = " must be from {1} to {2}.";

    /// <summary>The nodes. Default none; a client can be had for any other address too.</summary>
    public IList<ConferencingNodeOptions> ConferencingNodes { get; } = [];

    /// <summary>How long one attempt may take, body included; for events, until they begin. Default 10 s; 1 s to 5 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00", ErrorMessage = SectionName + ":AttemptTimeout" + OutOfRange)]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long one request may take with all its attempts and the waits between them. Default 30 s; 1 s to 10 min, and not below
    /// <see cref="AttemptTimeout"/>.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00", ErrorMessage = SectionName + ":TotalTimeout" + OutOfRange)]
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Attempts after the first, of a request that does no harm twice. Default 2; 0 to 10.</summary>
    [Range(0, 10, ErrorMessage = SectionName + ":MaxRetryAttempts" + OutOfRange)]
    public int MaxRetryAttempts { get; set; } = 2;

    /// <summary>
    /// The wait before the second attempt, and before a lost connection for events is made anew; doubled, with jitter, before each further
    /// one. Default 500 ms; 0 to 1 min.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00", ErrorMessage = SectionName + ":RetryDelay" + OutOfRange)]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest such wait. Default 15 s; 0 to 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00", ErrorMessage = SectionName + ":MaxRetryDelay" + OutOfRange)]
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(15);
}

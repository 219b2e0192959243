using System.ComponentModel.DataAnnotations;

namespace MaxConf.Pexip.Management;

/// <summary>How to reach a Pexip Infinity management node, and how gently. Read once, when the first client is made.</summary>
public sealed class PexipManagementOptions
{
    /// <summary>The configuration section these settings are read from.</summary>
    public const string SectionName = "Pexip";

    private const string OutOfRange = " must be from {1} to {2}.";

    /// <summary>
    /// The node's web address, such as <c>https://pexip.example.org</c>; a path is kept as the base of every call. Required; https, or
    /// http on this machine.
    /// </summary>
    public Uri? Address { get; set; }

    /// <summary>The web administration account for HTTP Basic. Default <c>admin</c>; no colon.</summary>
    [Required(ErrorMessage = SectionName + ":Username is required.")]
    [RegularExpression("[^:]+", ErrorMessage = SectionName + ":Username must not contain a colon.")]
    public string Username { get; set; } = "admin";

    /// <summary>The account's password. Required.</summary>
    public string Password { get; set; } = "";

    /// <summary>How long one attempt may take, body included. Default 10 s; 1 s to 5 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00", ErrorMessage = SectionName + ":AttemptTimeout" + OutOfRange)]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long one call may take with all its attempts, the waits between them and the wait for its turn. Default 60 s;
    /// 1 s to 1 h, and not below <see cref="AttemptTimeout"/>.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ErrorMessage = SectionName + ":TotalTimeout" + OutOfRange)]
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Requests in flight at once, over all clients of the process; further ones wait their turn. Default 5, the figure Pexip's
    /// own command line tool keeps to; 1 to 50.
    /// </summary>
    [Range(1, 50, ErrorMessage = SectionName + ":MaxConcurrentRequests" + OutOfRange)]
    public int MaxConcurrentRequests { get; set; } = 5;

    /// <summary>Attempts after the first. Default 3; 0 to 10, 0 turns retries off.</summary>
    [Range(0, 10, ErrorMessage = SectionName + ":MaxRetryAttempts" + OutOfRange)]
    public int MaxRetryAttempts { get; set; } = 3;

    /// <summary>The wait before the second attempt; doubled, with jitter, before each further one. Default 500 ms; 0 to 1 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00", ErrorMessage = SectionName + ":RetryDelay" + OutOfRange)]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// The longest wait between two attempts. A node that asks for more (Retry-After) is not waited for: its answer goes to the
    /// caller, with the time it asked for. Default 15 s; 0 to 10 min.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00", ErrorMessage = SectionName + ":MaxRetryDelay" + OutOfRange)]
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The share of failed attempts that opens the circuit. Default 0.5; 0.01 to 1.</summary>
    [Range(0.01, 1.0, ErrorMessage = SectionName + ":BreakerFailureRatio" + OutOfRange)]
    public double BreakerFailureRatio { get; set; } = 0.5;

    /// <summary>Attempts within <see cref="BreakerSamplingDuration"/> below which the circuit never opens. Default 10; 2 to 1000.</summary>
    [Range(2, 1000, ErrorMessage = SectionName + ":BreakerMinimumThroughput" + OutOfRange)]
    public int BreakerMinimumThroughput { get; set; } = 10;

    /// <summary>The span of time over which failures are counted. Default 30 s; 1 s to 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00", ErrorMessage = SectionName + ":BreakerSamplingDuration" + OutOfRange)]
    public TimeSpan BreakerSamplingDuration { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long an open circuit answers in the node's place before one attempt is let through. Default 15 s; 1 s to 10 min.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00", ErrorMessage = SectionName + ":BreakDuration" + OutOfRange)]
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(15);
}

namespace MaxConf.Pexip.Client.Sessions;

/// <summary>A token, and how long it is good for by the clock that only ever goes forward.</summary>
/// <param name="token">The token. Secret.</param>
/// <param name="lifetime">How long it is good for.</param>
/// <param name="since">The timestamp when it was asked for: a little too early is on the safe side.</param>
internal sealed class TokenIssue(string token, TimeSpan lifetime, long since)
{
    private static readonly TimeSpan DefaultLifetime = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    public string Token => token;

    /// <summary>The pause between tries to refresh it.</summary>
    public TimeSpan RetryPause => Bounded(lifetime / 10);

    public static TokenIssue Of(TokenAnswer answer, string token, long since) =>
        new(token, answer.Expires > TimeSpan.Zero ? answer.Expires.Value : DefaultLifetime, since);

    /// <summary>How long until it should be refreshed: half of its life, so that there is time for more than one try.</summary>
    public TimeSpan UntilRefresh(TimeProvider time) => Bounded((lifetime / 2) - time.GetElapsedTime(since));

    public bool HasExpired(TimeProvider time) => time.GetElapsedTime(since) >= lifetime;

    private static TimeSpan Bounded(TimeSpan pause) =>
        pause < ShortestPause ? ShortestPause : pause > LongestPause ? LongestPause : pause;
}

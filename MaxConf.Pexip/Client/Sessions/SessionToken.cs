namespace MaxConf.Pexip.Client.Sessions;

/// <summary>The token of a session: one after the other. Safe for concurrent use.</summary>
/// <param name="first">The first one.</param>
internal sealed class SessionToken(TokenIssue first)
{
    private volatile TokenIssue _issue = first;
    private volatile Task _refreshing = Task.CompletedTask;

    /// <summary>The token of the moment.</summary>
    public TokenIssue Issue => _issue;

    /// <summary>The token of the moment. Secret.</summary>
    public string Value => _issue.Token;

    /// <summary>Puts another in its place.</summary>
    public void Replace(TokenIssue issue) => _issue = issue;

    /// <summary>A refresh is under way, until this completes in whatever way.</summary>
    public void IsBeingRefreshedBy(Task refreshing) => _refreshing = refreshing;

    /// <summary>
    /// Whether a token is not the one of the moment any more. A node that has given the next one refuses it soon, which may be before the
    /// next one has come; that is waited for.
    /// </summary>
    /// <param name="token">The token.</param>
    public async Task<bool> IsReplacedAsync(string token)
    {
        if (token == Value)
        {
            await _refreshing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return token != Value;
    }
}

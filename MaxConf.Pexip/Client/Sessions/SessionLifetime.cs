using MaxConf.Pexip.Client.Http;
using MaxConf.Pexip.Results;

namespace MaxConf.Pexip.Client.Sessions;

/// <summary>
/// A session's token from its first issue to its end: refreshed in time, and released unless Pexip has ended it. All spans are taken by
/// timestamps and timers, which the setting of a clock does not touch.
/// </summary>
internal sealed class SessionLifetime : IAsyncDisposable
{
    private readonly TaskCompletionSource<SessionEnd> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _over = new();
    private readonly NodeServices _services;
    private readonly Task _keeping;
    private int _isDisposed;

    public SessionLifetime(NodeServices services, string alias, TokenIssue issue)
    {
        _services = services;
        Token = new(issue);
        Conference = new ClientEndpoint(services.Exchange, Token, ClientEndpoint.Conference(alias), "conference");
        services.Telemetry.SessionBegun();
        _keeping = KeepAsync();
    }

    /// <summary>The conference, as this session reaches it.</summary>
    public ClientEndpoint Conference { get; }

    /// <summary>The token, as it is at the moment.</summary>
    public SessionToken Token { get; }

    /// <summary>Cancelled when the session is over.</summary>
    public CancellationToken Over => _over.Token;

    /// <summary>How the session ended, once it has.</summary>
    public Task<SessionEnd> End => _end.Task;

    /// <summary>Ends the session, unless it has ended already.</summary>
    public void EndWith(SessionEnd end)
    {
        if (_end.TrySetResult(end))
        {
            _services.Telemetry.SessionOver();
            Log.SessionEnded(_services.Logger, end.Reason);
            _over.Cancel();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 1)
        {
            return;
        }

        EndWith(new SessionEnd(SessionEndReason.Released));
        await _keeping;
        if ((await End).Reason is SessionEndReason.Released or SessionEndReason.TokenExpired)
        {
            await ReleaseAsync();
        }
    }

    private async Task ReleaseAsync()
    {
        var released = await Conference.SetAsync("release_token", null, CancellationToken.None);
        if (!released.IsSuccess)
        {
            Log.ReleaseFailed(_services.Logger, released.Error.Kind);
        }
    }

    private async Task KeepAsync()
    {
        try
        {
            SessionEnd? end = null;
            while (end is null)
            {
                await PauseAsync(Token.Issue.UntilRefresh(_services.Time));
                end = await RefreshAsync();
            }

            EndWith(end);
        }
        catch (OperationCanceledException) when (_over.IsCancellationRequested)
        {
            // It is over.
        }
    }

    // Null once there is a new token.
    private async Task<SessionEnd?> RefreshAsync()
    {
        while (true)
        {
            var asking = AskAsync();
            Token.IsBeingRefreshedBy(asking);
            var (isDone, error) = await asking.WaitAsync(_over.Token);
            var end = isDone ? null : EndBy(error);
            if (isDone || end is not null)
            {
                return end;
            }

            var pause = Token.Issue.RetryPause;
            Log.RefreshFailed(_services.Logger, error?.Kind, pause.TotalSeconds);
            await PauseAsync(pause);
        }
    }

    // Goes on when the session is over: the node may have replaced the token already, and the release needs the one it has given.
    private async Task<(bool IsDone, PexipError? Error)> AskAsync()
    {
        var sent = _services.Time.GetTimestamp();
        var request = Conference.Post("refresh_token", null, mayRepeat: false);
        var reply = await _services.Exchange.SendAsync(request, CancellationToken.None);
        var answer = ClientEndpoint.Read(request, reply, ClientJson.Default.TokenAnswer);
        if (answer is not { IsSuccess: true, Value.Token: { } token })
        {
            return (false, answer.Error);
        }

        Token.Replace(TokenIssue.Of(answer.Value, token, sent));
        return (true, null);
    }

    // A node that is out of reach, or answers oddly, is asked again while the token lasts.
    private SessionEnd? EndBy(PexipError? error)
    {
        if (error?.Kind is PexipErrorKind.NotAuthorized or PexipErrorKind.NotFound or PexipErrorKind.Refused)
        {
            return new SessionEnd(SessionEndReason.TokenRejected, error.Message);
        }

        return Token.Issue.HasExpired(_services.Time) ? new SessionEnd(SessionEndReason.TokenExpired, error?.Message) : null;
    }

    private Task PauseAsync(TimeSpan pause) => Task.Delay(pause, _services.Time, _over.Token);
}

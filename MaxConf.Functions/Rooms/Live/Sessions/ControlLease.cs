using MaxConf.Pexip.Client.Sessions;
using MaxConf.Pexip.Results;

namespace MaxConf.Functions.Rooms.Live.Sessions;

/// <summary>Somebody's need of MaxConf's own participant in a meeting; disposing of it ends it.</summary>
/// <param name="session">The participant, shared with others.</param>
/// <param name="giveBack">Ends the need.</param>
internal sealed class ControlLease(ControlSession session, Action giveBack) : IDisposable
{
    private int _isGivenBack;

    /// <summary>The participant.</summary>
    public ControlSession Session => session;

    /// <summary>What it can do.</summary>
    public ConferenceSession Conference => session.Conference;

    /// <summary>
    /// What an answer of the node's comes to: a no is a refusal, and whoever is no more in the meeting finds nothing there to act on.
    /// </summary>
    public PexipResult Judge(PexipResult<bool> answer) => answer switch
    {
        { IsSuccess: true, Value: true } => PexipResult.Success,
        { IsSuccess: true } => new PexipError(PexipErrorKind.Refused, "Pexip did not do it."),
        { Error.Kind: PexipErrorKind.NotAuthorized } when Conference.Completion.IsCompleted =>
            answer.Error with { Kind = PexipErrorKind.NotFound },
        _ => answer.Error,
    };

    /// <inheritdoc />
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isGivenBack, 1) == 0)
        {
            giveBack();
        }
    }
}

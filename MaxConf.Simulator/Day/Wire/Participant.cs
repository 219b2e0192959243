using System.Net;

namespace MaxConf.Simulator.Day.Wire;

/// <summary>Somebody who is in a conference: their client keeps the token alive until it is stopped, or the conference is over.</summary>
internal sealed class Participant : IDisposable
{
    /// <summary>A token is refreshed so often in its life: one time may fail.</summary>
    private const int RefreshesPerLife = 3;

    private readonly ConferenceClient _conference;
    private readonly PeriodicTimer _timer;
    private readonly Task _refreshing;
    private volatile string _token;

    public Participant(ConferenceClient conference, GrantedToken granted, TimeProvider time)
    {
        (_conference, _token, Id) = (conference, granted.Token, granted.ParticipantUuid);
        _timer = new(granted.Life / RefreshesPerLife, time);
        _refreshing = RefreshAsync();
    }

    /// <summary>The participant's id, as in status and in events.</summary>
    public string Id { get; }

    /// <summary>Has audio and video from now on.</summary>
    public async Task StartMediaAsync(CancellationToken cancellationToken)
    {
        var call = await _conference.StartCallAsync(_token, Id, MediaOffer.Sdp, cancellationToken);
        await _conference.AcknowledgeAsync(_token, Id, call.CallUuid, cancellationToken);
    }

    /// <summary>Goes. Being gone already is as good.</summary>
    public async Task LeaveAsync(CancellationToken cancellationToken)
    {
        await StopAsync(cancellationToken);
        await _conference.ReleaseTokenAsync(_token, cancellationToken);
    }

    /// <summary>Does nothing more, not even for the token.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return _refreshing.WaitAsync(cancellationToken);
    }

    public void Dispose() => _timer.Dispose();

    private async Task RefreshAsync()
    {
        var isIn = true;
        while (isIn && await _timer.WaitForNextTickAsync())
        {
            isIn = await TryRefreshAsync();
        }
    }

    /// <returns>False if the conference is over, which is for others to judge.</returns>
    private async Task<bool> TryRefreshAsync()
    {
        try
        {
            var answer = await _conference.RefreshTokenAsync(_token, CancellationToken.None);
            if (answer.Status != HttpStatusCode.OK)
            {
                return false;
            }

            _token = answer.Read(ClientApiJson.Default.ClientResultRefreshedToken).Result.Token;
        }
        catch (UnexpectedAnswerException)
        {
            // It is in the record, and there is time for another try.
        }

        return true;
    }
}

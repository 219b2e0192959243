using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.Client.Tokens;

/// <summary>
/// Participants who have been transferred and whose clients have not followed yet. Callers hold the platform's lock. The document says only
/// that the client should connect to the other conference; Pexip's own SDKs read a token in the event too, and send it with the request
/// for the next one, so that nobody is asked for a PIN.
/// </summary>
/// <param name="gate">The platform's lock, for what time brings about.</param>
/// <param name="time">The clock.</param>
/// <param name="patience">How long a client is waited for.</param>
internal sealed class Referrals(Lock gate, TimeProvider time, TimeSpan patience) : IDisposable
{
    private readonly Dictionary<string, (Leg Leg, ITimer Timer)> _waiting = [];

    /// <summary>Called when a client has not followed.</summary>
    public event Action<Leg>? GivenUp;

    /// <summary>Waits for the client of a participant.</summary>
    /// <returns>The token to follow with.</returns>
    public string Add(Leg leg)
    {
        var token = SecretToken.Next();
        _waiting.Add(token, (leg, time.CreateTimer(_ => GiveUp(token), null, patience, Timeout.InfiniteTimeSpan)));
        return token;
    }

    /// <summary>The participant of a client that has followed; null if the token is none, or not for this alias.</summary>
    public Leg? Take(string token, string alias)
    {
        if (!_waiting.TryGetValue(token, out var referral) || !referral.Leg.IsConnected || referral.Leg.DestinationAlias != alias)
        {
            return null;
        }

        Forget(token);
        return referral.Leg;
    }

    public void Dispose()
    {
        foreach (var (_, timer) in _waiting.Values)
        {
            timer.Dispose();
        }
    }

    private void GiveUp(string token)
    {
        lock (gate)
        {
            if (_waiting.TryGetValue(token, out var referral))
            {
                Forget(token);
                GivenUp?.Invoke(referral.Leg);
            }
        }
    }

    private void Forget(string token)
    {
        if (_waiting.Remove(token, out var referral))
        {
            referral.Timer.Dispose();
        }
    }
}

using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.Client.Tokens;

/// <summary>Who is connected over the client API, by token and by participant. Callers hold the platform's lock.</summary>
/// <param name="gate">The platform's lock, for what time brings about.</param>
/// <param name="time">The clock.</param>
/// <param name="lifetime">How long a token is good.</param>
internal sealed class Sessions(Lock gate, TimeProvider time, TimeSpan lifetime) : IDisposable
{
    /// <summary>How long the old token still works after a refresh, for requests that were under way.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, Session> _byToken = [];
    private readonly Dictionary<Leg, Session> _byLeg = [];

    /// <summary>Called when a token has expired; its session is over then.</summary>
    public event Action<Session>? Expired;

    public TimeSpan Lifetime => lifetime;

    /// <summary>Gives a token to somebody who has joined.</summary>
    public Session Open(Leg leg, ConferencingNode node, IReadOnlyList<string> aliases, bool supportsDirectMedia)
    {
        var session = new Session(leg, node, aliases)
        {
            Token = SecretToken.Next(),
            Expires = time.GetUtcNow() + lifetime,
            SupportsDirectMedia = supportsDirectMedia,
        };
        session.Timer = time.CreateTimer(_ => Expire(session), null, lifetime, Timeout.InfiniteTimeSpan);
        _byToken.Add(session.Token, session);
        _byLeg.Add(leg, session);
        return session;
    }

    /// <summary>Whose token it is; null if it is none, or not one for this node and alias.</summary>
    public Session? Find(string token, ConferencingNode node, string alias) =>
        _byToken.TryGetValue(token, out var session)
        && session.Node == node
        && session.Aliases.Contains(alias)
        && time.GetUtcNow() < (token == session.Token ? session.Expires : session.PreviousExpires)
            ? session
            : null;

    /// <summary>Whose participant this is, as themselves or as control of a breakout room; null if they came in another way.</summary>
    public Session? Of(Leg leg) => _byLeg.GetValueOrDefault(leg);

    /// <summary>A new token in place of the old one.</summary>
    public void Refresh(Session session)
    {
        ForgetPrevious(session);
        (session.PreviousToken, session.PreviousExpires) = (session.Token, Earlier(session.Expires, time.GetUtcNow() + Overlap));
        (session.Token, session.Expires) = (SecretToken.Next(), time.GetUtcNow() + lifetime);
        session.Timer?.Change(lifetime, Timeout.InfiniteTimeSpan);
        _byToken.Add(session.Token, session);
    }

    /// <summary>The session has a participant in a breakout room too.</summary>
    public void AddControl(Session session, Leg leg)
    {
        session.ControlLegs.Add(leg.Meeting, leg);
        _byLeg.Add(leg, session);
    }

    public void RemoveControl(Session session, Leg leg)
    {
        session.ControlLegs.Remove(leg.Meeting);
        _byLeg.Remove(leg);
    }

    /// <summary>
    /// The participant has gone: their token is worth nothing, and their streams end behind what they still have to send.
    /// </summary>
    public void Close(Session session)
    {
        ForgetPrevious(session);
        _byToken.Remove(session.Token);
        _byLeg.Remove(session.Leg);
        session.Timer?.Dispose();
        session.Streams.ForEach(stream => stream.End());
    }

    public void Dispose()
    {
        foreach (var session in _byLeg.Values)
        {
            session.Timer?.Dispose();
        }
    }

    private void Expire(Session session)
    {
        lock (gate)
        {
            // A refresh may have come first.
            if (_byLeg.ContainsKey(session.Leg) && session.Expires <= time.GetUtcNow())
            {
                Expired?.Invoke(session);
            }
        }
    }

    private void ForgetPrevious(Session session)
    {
        if (session.PreviousToken is { } previous)
        {
            _byToken.Remove(previous);
        }
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}

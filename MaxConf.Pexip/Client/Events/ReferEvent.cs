namespace MaxConf.Pexip.Client.Events;

/// <summary><c>refer</c>: this client should join another conference.</summary>
public sealed record ReferEvent : ConferenceEvent
{
    /// <summary>Its alias.</summary>
    public string? Alias { get; init; }

    /// <summary>
    /// What opens the door there without a PIN: <see cref="Joining.JoinRequest.ReferralToken"/>. Secret; not in Pexip's documentation, but
    /// what its own clients go by. Null where Pexip gives none.
    /// </summary>
    public string? Token { get; init; }

    /// <summary>The name of the breakout room it is.</summary>
    public string? BreakoutName { get; init; }
}

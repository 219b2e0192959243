namespace MaxConf.Pexip.Client.Events;

/// <summary><c>refer</c>: this client should join another conference.</summary>
public sealed record ReferEvent : ConferenceEvent
{
    /// <summary>Its alias.</summary>
    public string? Alias { get; init; }

    /// <summary>The name of the breakout room it is.</summary>
    public string? BreakoutName { get; init; }
}

using System.Collections.Immutable;

namespace MaxConf.Pexip.Client.Rosters;

/// <summary>Who was in a conference at one moment. Does not change.</summary>
public sealed record RosterSnapshot
{
    internal static RosterSnapshot Empty { get; } = new();

    private RosterSnapshot()
    {
    }

    /// <summary>The participants by their UUID.</summary>
    public IReadOnlyDictionary<string, Participant> Participants { get; internal init; } = ImmutableDictionary<string, Participant>.Empty;

    /// <summary>
    /// Whether this is all the node has told: a synchronisation has ended, and the connection has not been lost since. What is known from
    /// before is kept until the next one.
    /// </summary>
    public bool IsSynced { get; internal init; }

    /// <summary>How many participants.</summary>
    public override string ToString() => $"{Participants.Count} participants";
}

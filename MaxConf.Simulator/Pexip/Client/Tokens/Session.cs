using MaxConf.Simulator.Pexip.Client.Events;
using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.Client.Tokens;

/// <summary>
/// A participant who came over the client API, for as long as their token is kept alive. Callers hold the platform's lock.
/// </summary>
/// <param name="leg">The participant.</param>
/// <param name="node">The node that gave the token, and alone takes it.</param>
/// <param name="aliases">The aliases the token is good for.</param>
internal sealed class Session(Leg leg, ConferencingNode node, IReadOnlyList<string> aliases)
{
    public Leg Leg => leg;

    public ConferencingNode Node => node;

    public IReadOnlyList<string> Aliases => aliases;

    public required string Token { get; set; }

    /// <summary>When the token is worth nothing any more.</summary>
    public required DateTimeOffset Expires { get; set; }

    /// <summary>The token before the last refresh, which requests under way may still carry; null if there was none.</summary>
    public string? PreviousToken { get; set; }

    public DateTimeOffset PreviousExpires { get; set; }

    /// <summary>Runs until the token expires.</summary>
    public ITimer? Timer { get; set; }

    /// <summary>Whether the client said that it can do direct media.</summary>
    public bool SupportsDirectMedia { get; init; }

    /// <summary>Whether the client was told to go on in another conference.</summary>
    public bool IsReferred { get; set; }

    /// <summary>The participants that control breakout rooms for this Host, by the room.</summary>
    public Dictionary<Meeting, Leg> ControlLegs { get; } = [];

    /// <summary>The open subscriptions to events.</summary>
    public List<EventStream> Streams { get; } = [];

    /// <summary>Id of the last <c>presentation_frame</c> event; empty if there was none.</summary>
    public string FrameId { get; set; } = "";

    /// <summary>The session's participant in a meeting: its own, or that which controls a breakout room; null if it is not there.</summary>
    public Leg? LegIn(Meeting meeting) => leg.Meeting == meeting ? leg : ControlLegs.GetValueOrDefault(meeting);
}

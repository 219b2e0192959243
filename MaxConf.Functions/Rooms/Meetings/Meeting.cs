using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace MaxConf.Functions.Rooms.Meetings;

/// <summary>
/// Who holds a room's meeting and who is in it, as told by events that may come twice, late, and in any order across nodes. A meeting
/// spreads over nodes, each with a start and an end of its own: it is over when no node holds it any more.
/// </summary>
internal sealed record Meeting
{
    /// <summary>Nobody meets.</summary>
    public static readonly Meeting None = new();

    /// <summary>Legs that are gone are forgotten beyond this number, the oldest first, so that a room's state stays small.</summary>
    private const int MaxGoneLegs = 200;

    /// <summary>The nodes that have said something, by address.</summary>
    public ImmutableDictionary<string, MeetingNode> Nodes { get; init; } = ImmutableDictionary<string, MeetingNode>.Empty;

    /// <summary>The call legs heard of since their node's last end, by id; those that are gone too.</summary>
    public ImmutableDictionary<string, MeetingLeg> Legs { get; init; } = ImmutableDictionary<string, MeetingLeg>.Empty;

    /// <summary>Whether any node holds the meeting.</summary>
    [JsonIgnore]
    public bool IsHeld => Nodes.Values.Any(node => node.Holds);

    /// <summary>How many people are there; two legs of one person count once.</summary>
    [JsonIgnore]
    public int People => Legs.Values.Where(leg => leg.Present).Select(leg => leg.Person).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Takes in what a node said. What is older than what is known, or known already, changes nothing.</summary>
    public Meeting Apply(MeetingEvent news) => news.Kind switch
    {
        MeetingEventKind.Held => Hold(news),
        MeetingEventKind.Ended => End(news),
        MeetingEventKind.LegPresent => Arrive(news),
        _ => Depart(news),
    };

    private Meeting Hold(MeetingEvent news)
    {
        var node = Nodes.GetValueOrDefault(news.Node);
        if (node?.Position >= news.Position)
        {
            return this;
        }

        return this with { Nodes = Nodes.SetItem(news.Node, new(true, news.Position, node?.LastEnd)) };
    }

    private Meeting End(MeetingEvent news)
    {
        // An event that names no node (the shortened form some senders use) speaks for all of them.
        var ended = news.Node.Length == 0 ? Nodes.Keys.Append("") : [news.Node];
        return ended.Aggregate(this, (meeting, node) => meeting.EndOn(news with { Node = node }));
    }

    private Meeting EndOn(MeetingEvent news)
    {
        var node = Nodes.GetValueOrDefault(news.Node);
        if (node?.LastEnd >= news.Position)
        {
            return this;
        }

        var ended = node?.Position > news.Position
            ? node with { LastEnd = news.Position }
            : new MeetingNode(false, news.Position, news.Position);
        return this with { Nodes = Nodes.SetItem(news.Node, ended), Legs = Legs.RemoveRange(LegsOn(news.Node, news.Position)) };
    }

    private Meeting Arrive(MeetingEvent news)
    {
        if (news.Leg is null || IsBeforeAnEnd(news))
        {
            return this;
        }

        // Even of a leg that is gone by now: that it was there means that the node held the meeting.
        var isSettled = Legs.GetValueOrDefault(news.Leg) is { } known && IsSettled(known, news);
        return (isSettled ? this : this with { Legs = Legs.SetItem(news.Leg, LegOf(news, present: true)) }).Hold(news);
    }

    private Meeting Depart(MeetingEvent news)
    {
        if (news.Leg is null || IsBeforeAnEnd(news))
        {
            return this;
        }

        return this with { Legs = Bounded(Legs.SetItem(news.Leg, LegOf(news, present: false))) };
    }

    /// <summary>Whether the event's node has ended the meeting since.</summary>
    private bool IsBeforeAnEnd(MeetingEvent news) => Nodes.GetValueOrDefault(news.Node)?.LastEnd >= news.Position;

    /// <summary>A leg that is gone stays gone, and of one that is there only later news counts.</summary>
    private static bool IsSettled(MeetingLeg leg, MeetingEvent news) => !leg.Present || leg.Position >= news.Position;

    private static MeetingLeg LegOf(MeetingEvent news, bool present) => new(news.Node, news.Person ?? news.Leg!, present, news.Position);

    private IEnumerable<string> LegsOn(string node, EventPosition until) =>
        Legs.Where(leg => leg.Value.Node == node && leg.Value.Position <= until).Select(leg => leg.Key);

    private static ImmutableDictionary<string, MeetingLeg> Bounded(ImmutableDictionary<string, MeetingLeg> legs)
    {
        var gone = legs.Where(leg => !leg.Value.Present).ToList();
        return gone.Count <= MaxGoneLegs ? legs : legs.Remove(gone.MinBy(leg => leg.Value.Position).Key);
    }
}

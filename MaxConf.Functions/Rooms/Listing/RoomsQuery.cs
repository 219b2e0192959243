using System.Collections.Frozen;
using System.Text.Json;
using MaxConf.Functions.Http;
using MaxConf.Functions.Rooms.Api;
using MaxConf.Functions.Rooms.Lifecycle;

namespace MaxConf.Functions.Rooms.Listing;

/// <summary>Which rooms a request asks for, in which order and shape.</summary>
internal sealed record RoomsQuery : IQuery<RoomsQuery>
{
    /// <summary>How many rooms are given at most where nothing is said.</summary>
    internal const int DefaultTop = 100;

    /// <summary>The most rooms that can be asked for at once.</summary>
    internal const int MaxTop = 1000;

    /// <summary>The parameter that leaves rooms out at the beginning.</summary>
    internal const string SkipParameter = "skip";

    /// <summary>Pexip's own limit on names and tags.</summary>
    internal const int MaxTextLength = 250;

    private static readonly FrozenDictionary<string, RoomState> States =
        Enum.GetValues<RoomState>().ToFrozenDictionary(state => JsonNamingPolicy.SnakeCaseLower.ConvertName(state.ToString()));

    private static readonly string StateRule =
        $"must be one of {string.Join(", ", States.OrderBy(state => state.Value).Select(state => state.Key))}";

    /// <summary>How rooms are shown.</summary>
    public RoomShape Shape { get; init; } = new(IsConstrained: true);

    /// <summary>What must be somewhere in the name or the tag, in capitals or not; null for anything.</summary>
    public string? Search { get; init; }

    /// <summary>The whole tag; null for any.</summary>
    public string? Tag { get; init; }

    /// <summary>The state of the room's orchestration; null for any, and for rooms that have none.</summary>
    public RoomState? State { get; init; }

    /// <summary>The order.</summary>
    public RoomsOrder Order { get; init; }

    /// <summary>How many rooms to leave out at the beginning.</summary>
    public int Skip { get; init; }

    /// <summary>How many rooms to give at most, 1 to <see cref="MaxTop"/>.</summary>
    public int Top { get; init; } = DefaultTop;

    /// <summary>Whether to say how many rooms there are in all.</summary>
    public bool Count { get; init; }

    /// <summary>Reads a request's query; what is wrong is in the reader's errors.</summary>
    public static RoomsQuery Read(QueryReader query) => new()
    {
        Shape = RoomShape.Read(query),
        Search = query.Text("search", MaxTextLength, "What is somewhere in the name or the tag, in capitals or not."),
        Tag = query.Text("tag", MaxTextLength, "The whole tag."),
        State = ReadState(query),
        Order = query.Read<RoomsOrder>(
            "orderby", default, RoomsOrder.TryParse, RoomsOrder.Rule, "What the rooms are sorted by, their names where nothing is said."),
        Skip = query.Number(SkipParameter, 0, 0, int.MaxValue, "How many rooms are left out at the beginning."),
        Top = query.Number("top", DefaultTop, 1, MaxTop, "How many rooms are given at most."),
        Count = query.Flag(
            "count", absent: false, "Whether the answer says how many rooms there are in all. It may cost a look at every one of them."),
    };

    /// <summary>Reads the state that rooms are to be in; null for any.</summary>
    public static RoomState? ReadState(QueryReader query) =>
        query.Read<RoomState?>("state", null, TryParseState, StateRule, "Where the rooms are in their lives.");

    private static bool TryParseState(string text, out RoomState? state)
    {
        state = States.TryGetValue(text, out var known) ? known : null;
        return state is not null;
    }
}

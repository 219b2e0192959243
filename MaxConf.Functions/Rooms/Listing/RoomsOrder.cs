using System.Collections.Frozen;

namespace MaxConf.Functions.Rooms.Listing;

/// <summary>An order of rooms. The default is by name.</summary>
/// <param name="Key">What they are sorted by.</param>
/// <param name="IsDescending">Whether the greatest comes first.</param>
internal readonly record struct RoomsOrder(RoomsKey Key, bool IsDescending)
{
    /// <summary>What <see cref="TryParse"/> asks for, in words.</summary>
    public const string Rule = "must be name, tag, id or creation_time; for descending order begin with - or end with a space and desc";

    private const string DescendingSuffix = " desc";

    private static readonly FrozenDictionary<string, RoomsKey> Keys = new Dictionary<string, RoomsKey>
    {
        ["name"] = RoomsKey.Name,
        ["tag"] = RoomsKey.Tag,
        ["id"] = RoomsKey.Id,
        ["creation_time"] = RoomsKey.CreationTime,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads <c>name</c>, <c>-name</c>, <c>name desc</c> and the like.</summary>
    public static bool TryParse(string text, out RoomsOrder order)
    {
        var (key, isDescending) = text switch
        {
            ['-', .. var rest] => (rest, true),
            _ when text.EndsWith(DescendingSuffix, StringComparison.Ordinal) => (text[..^DescendingSuffix.Length], true),
            _ => (text, false),
        };
        var isKnown = Keys.TryGetValue(key, out var known);
        order = new(known, isDescending);
        return isKnown;
    }
}

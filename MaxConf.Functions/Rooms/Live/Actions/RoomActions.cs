namespace MaxConf.Functions.Rooms.Live.Actions;

/// <summary>The last actions of a room, the oldest first. Pure; goes through durable history with its room.</summary>
internal static class RoomActions
{
    /// <summary>The most that are kept: they travel in the orchestration's input, which every turn of it writes.</summary>
    public const int MaxKept = 100;

    /// <summary>With one more, or with the last word on one that is there.</summary>
    public static IReadOnlyList<RoomAction> With(this IReadOnlyList<RoomAction> actions, RoomAction action)
    {
        var isKnown = actions.Any(known => known.Id == action.Id);
        return isKnown
            ? [.. actions.Select(known => known.Id == action.Id ? action : known)]
            : [.. actions.Append(action).TakeLast(MaxKept)];
    }
}

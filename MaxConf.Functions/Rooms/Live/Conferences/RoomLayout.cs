using System.ComponentModel;

namespace MaxConf.Functions.Rooms.Live.Conferences;

/// <summary>A layout that a meeting's picture may have.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Tags">What is known of it.</param>
internal sealed record RoomLayout(
    [property: Description("What `PUT layout` takes.")] string Name,
    [property: Description("What is known of it, such as `equal` or `speaker-focus`.")] IReadOnlyList<string> Tags);

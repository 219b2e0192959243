using Microsoft.OpenApi;

namespace MaxConf.Functions.OpenApi.Document;

/// <summary>The document's tags: one a feature, and a feature is a folder.</summary>
internal static class ApiTags
{
    private static readonly Feature[] Features =
    [
        new("Rooms", "Rooms", "Virtual Meeting Rooms, for back ends."),
        new("Rooms.Live", "Live control", "The meetings in rooms: who is there, and what operators do about it."),
        new("Rooms.Widget", "Widget", "The room of a call, for the widget on the agent's desktop, which polls."),
        new("Bulk", "Bulk", "Many rooms at once, made and deleted in the background."),
        new("Maintenance", "Maintenance", "What MaxConf does to keep rooms and VMRs in step."),
        new("Events", "Events", "What happens in the rooms, told by Pexip's conferencing nodes."),
        new("Health", "Health", "Whether the service answers."),
        new("OpenApi", "Documentation", "What you are reading."),
    ];

    /// <summary>All tags, in the order in which they are to be read.</summary>
    public static IEnumerable<OpenApiTag> All =>
        Features.Select(feature => new OpenApiTag { Name = feature.Tag, Description = feature.Description });

    /// <summary>The tag of what is in a namespace: that of the nearest folder above.</summary>
    /// <exception cref="InvalidOperationException">No tag is for such a folder.</exception>
    public static string Of(string name)
    {
        var folder = name[typeof(MaxConfApplication).Namespace!.Length..] + ".";
        return Features.Where(feature => folder.StartsWith($".{feature.Folder}.", StringComparison.Ordinal))
            .MaxBy(feature => feature.Folder.Length)?.Tag
            ?? throw new InvalidOperationException($"{nameof(ApiTags)} has none for {name}.");
    }

    private sealed record Feature(string Folder, string Tag, string Description);
}

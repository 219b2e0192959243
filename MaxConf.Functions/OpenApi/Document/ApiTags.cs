using Microsoft.OpenApi;

namespace MaxConf.Functions.OpenApi.Document;

/// <summary>The document's tags: one a feature, which is a folder.</summary>
internal static class ApiTags
{
    private static readonly (string Folder, string Name, string Description)[] All =
    [
        ("Rooms", "Rooms", "Virtual Meeting Rooms, for back ends."),
        ("Rooms.Widget", "Widget", "The room of a call, for the widget on the agent's desktop, which polls."),
        ("Events", "Events", "What happens in the rooms, told by Pexip's conferencing nodes."),
        ("Health", "Health", "Whether the service answers."),
        ("OpenApi", "Documentation", "What you are reading."),
    ];

    /// <summary>All tags, in the order in which they are read.</summary>
    public static IEnumerable<OpenApiTag> Tags => All.Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Description });

    /// <summary>The name of the tag of what is in a namespace: that of the nearest folder above.</summary>
    /// <exception cref="InvalidOperationException">No tag is for such a folder.</exception>
    public static string Of(string name) => All.Where(tag => $"{name}.".StartsWith($"{nameof(MaxConf)}.{nameof(Functions)}.{tag.Folder}.", StringComparison.Ordinal))
        .MaxBy(tag => tag.Folder.Length).Name ?? throw new InvalidOperationException($"{nameof(ApiTags)} has none for {name}.");
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Control;

/// <summary>A splash screen of a theme (<c>theme</c>).</summary>
public sealed record ThemeScreen
{
    /// <summary>The kind of layout.</summary>
    public string? LayoutType { get; init; }

    /// <summary>What is behind its elements.</summary>
    public ThemeBackground? Background { get; init; }

    /// <summary>Texts and pictures, as the theme describes them.</summary>
    public IReadOnlyList<JsonElement>? Elements { get; init; }

    /// <summary>Fields without a property here, unchanged.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extension { get; set; }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using MaxConf.Pexip.Client.Values;

namespace MaxConf.Pexip.Client.Control;

/// <summary>A layout that may be chosen (<c>available_layouts</c>).</summary>
public sealed record AvailableLayout
{
    /// <summary>Its name.</summary>
    public Layout Name { get; init; }

    /// <summary>What is known of it, such as <c>equal</c> or <c>speaker-focus</c>; null where the layouts were asked for without.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Fields without a property here, unchanged.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extension { get; set; }
}

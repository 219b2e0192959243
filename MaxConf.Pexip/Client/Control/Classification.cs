using System.Text.Json;
using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Control;

/// <summary>A conference's classification (<c>get_classification_level</c>).</summary>
public sealed record Classification
{
    /// <summary>The levels of the theme: their keys, and what they are called.</summary>
    public IReadOnlyDictionary<string, string>? Levels { get; init; }

    /// <summary>The key of the one set; null for none.</summary>
    public int? Current { get; init; }

    /// <summary>Fields without a property here, unchanged.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extension { get; set; }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Control;

/// <summary>How media fare (<c>statistics</c>), reported by the client; direct media only.</summary>
public sealed record MediaStatistics
{
    /// <summary>The audio.</summary>
    public StreamStatistics? Audio { get; init; }

    /// <summary>The main video.</summary>
    public StreamStatistics? Video { get; init; }

    /// <summary>The presentation.</summary>
    public StreamStatistics? Presentation { get; init; }

    /// <summary>Fields without a property here, unchanged.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extension { get; set; }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Management.Resources;

/// <summary>A meeting in progress as one conferencing node holds it (<c>status/v1/conference_shard</c>).</summary>
public sealed record LiveConferenceShard
{
    /// <summary>The shard's id.</summary>
    public string Id { get; init; } = "";

    /// <summary>The name of the service it runs on.</summary>
    public string? Conference { get; init; }

    /// <summary>The node's IP address.</summary>
    public string? Node { get; init; }

    /// <summary>The node's location.</summary>
    public string? SystemLocation { get; init; }

    /// <summary>Whether a Host has joined.</summary>
    public bool? IsStarted { get; init; }

    /// <summary>When it began on this node.</summary>
    [JsonConverter(typeof(PexipTime))]
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>Fields without a property here, unchanged.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extension { get; set; }
}

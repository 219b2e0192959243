using System.Text.Json;
using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Management.Resources;

/// <summary>An alias to be made, with its conference or for one that exists.</summary>
/// <param name="Alias">The alias, unique over the whole platform; at most 250 characters.</param>
public sealed record NewConferenceAlias(string Alias)
{
    /// <summary>Free text, at most 250 characters; null leaves Pexip's default.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Description { get; init; }

    /// <summary>Further fields, sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extension { get; set; }
}

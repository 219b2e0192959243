using System.Text.Json;
using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Management.Resources;

/// <summary>An alias of a conference (<c>configuration/v1/conference_alias</c>): what people dial to reach it.</summary>
public sealed record ConferenceAlias
{
    /// <summary>The alias row's id.</summary>
    public int Id { get; init; }

    /// <summary>The alias, unique over the whole platform; at most 250 characters.</summary>
    public string Alias { get; init; } = "";

    /// <summary>The path of the conference it leads to.</summary>
    public PexipReference? Conference { get; init; }

    /// <summary>When the alias was made.</summary>
    [JsonConverter(typeof(PexipTime))]
    public DateTimeOffset? CreationTime { get; init; }

    /// <summary>Free text, at most 250 characters; may be shown in directory searches.</summary>
    public string? Description { get; init; }

    /// <summary>Fields without a property here, unchanged.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extension { get; set; }
}

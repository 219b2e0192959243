using System.Text.Json;
using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Control;

/// <summary>The background of a splash screen.</summary>
public sealed record ThemeBackground
{
    /// <summary>Where its picture is, for <see cref="ConferenceControl.GetThemeResourceAsync"/>.</summary>
    public string? Path { get; init; }

    /// <summary>Fields without a property here, unchanged.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extension { get; set; }
}

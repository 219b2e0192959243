using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Control;

/// <summary>Who is pinned where (<c>get_pinning_config</c>).</summary>
/// <param name="Name">The name of the pinning configuration; null or empty for none.</param>
public sealed record PinningConfig([property: JsonPropertyName("pinning_config")] string? Name);

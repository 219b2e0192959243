using System.Text.Json.Serialization;

namespace MaxConf.Functions.Security.Genesys;

/// <summary>Genesys's JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GenesysUser))]
internal sealed partial class GenesysJson : JsonSerializerContext;

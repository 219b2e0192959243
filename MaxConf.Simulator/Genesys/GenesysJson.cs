using System.Text.Json.Serialization;

namespace MaxConf.Simulator.Genesys;

/// <summary>JSON of the Genesys simulator, in Genesys's camel case.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GenesysUser))]
[JsonSerializable(typeof(GenesysError))]
internal sealed partial class GenesysJson : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace MaxConf.Embedded.Http;

/// <summary>Writes problems.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Problem))]
internal sealed partial class ProblemJson : JsonSerializerContext;

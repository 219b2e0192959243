using System.Text.Json.Serialization;
using MaxConf.Pexip.Management.Resources;

namespace MaxConf.Functions.Pool;

/// <summary>How a VMR is written into its envelope: briefly.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Conference))]
internal sealed partial class PoolJson : JsonSerializerContext;

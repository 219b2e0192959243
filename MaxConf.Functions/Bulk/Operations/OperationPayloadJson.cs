using System.Text.Json.Serialization;

namespace MaxConf.Functions.Bulk.Operations;

/// <summary>How the status payload is written: as Durable Functions does, in camel case.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OperationPayload))]
internal sealed partial class OperationPayloadJson : JsonSerializerContext;

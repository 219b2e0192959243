using System.Text.Json.Serialization;

namespace MaxConf.Functions.Bulk.Operations;

/// <summary>How operations are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(IReadOnlyList<Operation>))]
[JsonSerializable(typeof(OperationDetails))]
internal sealed partial class OperationJson : JsonSerializerContext;

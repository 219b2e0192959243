using System.Text.Json.Serialization;

namespace MaxConf.Simulator.Day.Wire;

/// <summary>Orchestrations as Durable Functions writes them, and what MaxConf's bulk work puts in them.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BulkRequest))]
[JsonSerializable(typeof(BulkStarted))]
[JsonSerializable(typeof(BulkStatus))]
[JsonSerializable(typeof(BulkOutput))]
[JsonSerializable(typeof(Instance))]
[JsonSerializable(typeof(IReadOnlyList<Instance>))]
internal sealed partial class DurableJson : JsonSerializerContext;

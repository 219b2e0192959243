using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MaxConf.Functions.Bulk.Operations;
using MaxConf.Functions.Health;
using MaxConf.Functions.Maintenance.GarbageCollection.Api;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Rooms.Api;
using MaxConf.Functions.Rooms.Live;

namespace MaxConf.Functions.OpenApi.Document;

/// <summary>
/// The JSON contracts by which callers are spoken to. Those of durable state may have the same types, and write them otherwise.
/// </summary>
internal static class JsonContracts
{
    private static readonly JsonSerializerContext[] All =
    [
        GarbageCollectionJson.Default, HealthJson.Default, LiveJson.Default, OperationJson.Default, OperationPayloadJson.Default, ProblemJson.Default,
        RoomJson.Default,
    ];

    /// <summary>The contract of a type; of one of the framework's that the app has none for, the framework's own.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static JsonTypeInfo Of(Type type) =>
        All.Select(context => context.GetTypeInfo(type)).FirstOrDefault(contract => contract is not null)
        ?? (type.Namespace!.StartsWith(nameof(System), StringComparison.Ordinal)
            ? JsonSerializerOptions.Default.GetTypeInfo(type)
            : throw new InvalidOperationException($"No context of {nameof(JsonContracts)} has {type}."));
}

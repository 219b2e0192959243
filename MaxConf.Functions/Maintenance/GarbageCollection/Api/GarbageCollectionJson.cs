using System.Text.Json.Serialization;
using MaxConf.Functions.Maintenance.GarbageCollection.Reports;

namespace MaxConf.Functions.Maintenance.GarbageCollection.Api;

/// <summary>How reports are written.</summary>
[JsonSerializable(typeof(GarbageCollectionReport))]
internal sealed partial class GarbageCollectionJson : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace MaxConf.Functions.Maintenance.Metrics.LogAnalytics;

/// <summary>Rows as JSON, under the names of the columns.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(List<MetricRow>))]
internal sealed partial class MetricRowJson : JsonSerializerContext;

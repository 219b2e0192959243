using System.Text.Json.Serialization;

namespace MaxConf.Functions.Bulk;

/// <summary>What a run does with many rooms. Part of instance ids: names stay.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BulkKind>))]
internal enum BulkKind
{
    /// <summary>It makes them.</summary>
    [JsonStringEnumMemberName("create")]
    Create,

    /// <summary>It deletes them.</summary>
    [JsonStringEnumMemberName("delete")]
    Delete,
}

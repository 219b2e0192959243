using System.Text.Json.Serialization;
using MaxConf.Functions.Rooms.Activities;
using MaxConf.Pexip.Results;

namespace MaxConf.Functions.Bulk.Runs;

/// <summary>A room that nothing came of, or a whole run. Without secrets.</summary>
/// <param name="Kind">What kind of failure, in Pexip's terms.</param>
/// <param name="Reason">One sentence.</param>
internal sealed record BulkError(
    [property: JsonPropertyName("kind")] PexipErrorKind Kind,
    [property: JsonPropertyName("reason")] string Reason)
{
    /// <summary>A reason is a sentence; what is longer is cut, as ten thousand of them have to fit into durable state.</summary>
    private const int MaxReasonLength = 200;

    /// <summary>The room's place in the order, from 0.</summary>
    [JsonPropertyName("index"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Index { get; init; }

    /// <summary>The room's name; none if it had none yet.</summary>
    [JsonPropertyName("room"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Room { get; init; }

    /// <summary>Whether the room's own orchestration goes on trying.</summary>
    [JsonPropertyName("failing"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsFailing { get; init; }

    public static BulkError Of(RoomTaskError error) =>
        new(error.Kind, error.Message.Length <= MaxReasonLength ? error.Message : error.Message[..MaxReasonLength]);

    public static BulkError Of(BulkItem item, RoomTaskError error) => Of(error) with { Index = item.Index, Room = item.Name };
}

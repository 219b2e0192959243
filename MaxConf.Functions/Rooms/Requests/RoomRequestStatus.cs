using System.Text.Json.Serialization;
using MaxConf.Functions.Rooms.Activities;

namespace MaxConf.Functions.Rooms.Requests;

/// <summary>What a request's orchestration shows as its custom status once it has a room, or knows that it gets none.</summary>
internal sealed record RoomRequestStatus
{
    /// <summary>The room's name; null where there is none.</summary>
    [JsonPropertyName("room")]
    public string? Room { get; init; }

    /// <summary>Whether the room was taken from the pool.</summary>
    [JsonPropertyName("from_pool")]
    public bool IsFromPool { get; init; }

    /// <summary>Why there is no room.</summary>
    [JsonPropertyName("error")]
    public RoomTaskError? Error { get; init; }

    public static RoomRequestStatus Failed(RoomTaskError error) => new() { Error = error };
}

using System.Text.Json.Serialization;

namespace MaxConf.Functions.Rooms.Lifecycle;

/// <summary>What a room's orchestration shows as its custom status, and as its output at the end.</summary>
internal sealed record RoomStatus
{
    [JsonPropertyName("room")]
    public required string Room { get; init; }

    [JsonPropertyName("state")]
    public required RoomState State { get; init; }

    /// <summary>Since when it has been in this state.</summary>
    [JsonPropertyName("since"), JsonConverter(typeof(UtcTime))]
    public required DateTimeOffset Since { get; init; }

    /// <summary>When it will be deleted unless somebody comes; null where nothing is planned.</summary>
    [JsonPropertyName("deletion_due"), JsonConverter(typeof(UtcTime))]
    public DateTimeOffset? DeletionDue { get; init; }

    /// <summary>When a deletion that failed is tried again.</summary>
    [JsonPropertyName("next_attempt"), JsonConverter(typeof(UtcTime))]
    public DateTimeOffset? NextAttempt { get; init; }

    /// <summary>People in the meeting.</summary>
    [JsonPropertyName("participants")]
    public int Participants { get; init; }

    /// <summary>Tries to delete it that have failed.</summary>
    [JsonPropertyName("failed_attempts")]
    public int FailedAttempts { get; init; }

    /// <summary>Whether it is never collected.</summary>
    [JsonPropertyName("persistent")]
    public bool IsPersistent { get; init; }

    /// <summary>Whether it waits in the pool for somebody who needs a room; left out where it does not.</summary>
    [JsonPropertyName("pooled"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsPooled { get; init; }

    [JsonPropertyName("last_error")]
    public RoomFailure? LastError { get; init; }

    public static RoomStatus Of(Room room) => new()
    {
        Room = room.Name,
        State = room.State,
        Since = room.Since,
        DeletionDue = room.State is RoomState.Created or RoomState.ScheduledForDeletion && room.Pool is null ? room.Due : null,
        NextAttempt = room.State is RoomState.Deleting ? room.Due : null,
        Participants = room.Meeting.People,
        FailedAttempts = room.FailedRemovals,
        IsPersistent = room.IsPersistent,
        IsPooled = room.Pool is not null,
        LastError = room.LastFailure,
    };
}

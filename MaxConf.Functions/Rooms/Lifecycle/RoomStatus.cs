using System.Text.Json.Serialization;
using MaxConf.Functions.Rooms.Changes;
using MaxConf.Functions.Rooms.Live.Actions;

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

    /// <summary>Changes of its VMR that wait to be made; left out where none does.</summary>
    [JsonPropertyName("pending_changes"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int PendingChanges { get; init; }

    /// <summary>What came of the last try to change its VMR; left out where there was none.</summary>
    [JsonPropertyName("last_change"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RoomChangeAttempt? LastChange { get; init; }

    /// <summary>The last that was done to its meetings; left out where nothing was.</summary>
    [JsonPropertyName("last_action"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RoomAction? LastAction { get; init; }

    /// <summary>All of that which is known; in the output only, as some hosts bound a custom status to 16 KB.</summary>
    [JsonPropertyName("actions"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<RoomAction>? Actions { get; init; }

    /// <summary>What is left of a room that is gone.</summary>
    public static RoomStatus AtTheEndOf(Room room) => Of(room) with { Actions = room.Actions.Count > 0 ? room.Actions : null };

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
        PendingChanges = room.Changes.Waiting.Count,
        LastChange = room.Changes.Last,
        LastAction = room.Actions.Count > 0 ? room.Actions[^1] : null,
    };
}

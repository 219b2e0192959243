using System.Text.Json.Serialization;
using MaxConf.Functions.Rooms.Activities;

namespace MaxConf.Functions.Bulk.Runs;

/// <summary>A room that a run has yet to deal with, or is dealing with. Lies in durable state: no PIN in clear.</summary>
/// <param name="Index">Its place in the order, from 0.</param>
/// <param name="Name">The room's name; null for one that is drawn when its turn comes.</param>
internal sealed record BulkItem(
    int Index, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Name)
{
    /// <summary>Whether the name was drawn, so that another is as good.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsDrawn { get; init; }

    /// <summary>Its own tag; null for the run's.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Tag { get; init; }

    /// <summary>What its VMR is to have beyond the rule, sealed; null for what the run says.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Specification { get; init; }

    /// <summary>Tries that have failed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int FailedAttempts { get; init; }

    /// <summary>Why the last try failed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RoomTaskError? LastError { get; init; }

    /// <summary>Since when the run waits for news of it; null while it does not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? Since { get; init; }
}

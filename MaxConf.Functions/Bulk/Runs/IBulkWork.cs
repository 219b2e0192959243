using MaxConf.Functions.Rooms.Activities;

namespace MaxConf.Functions.Bulk.Runs;

/// <summary>What a run does with each of its rooms. Called by an orchestrator: its context is all it may use.</summary>
internal interface IBulkWork
{
    /// <summary>Begins with a room.</summary>
    /// <returns>
    /// The room, with the name it has been given; and done if the room will tell what comes of it, absent if there is nothing to do, or
    /// why it did not begin.
    /// </returns>
    Task<(BulkItem Item, RoomTaskAnswer Answer)> BeginAsync(BulkItem item);

    /// <summary>The run after a room failed.</summary>
    /// <param name="run">The run before.</param>
    /// <param name="item">The room.</param>
    /// <param name="error">Why.</param>
    /// <param name="toldAt">When the room told of it; null if it did not even begin.</param>
    BulkRun Fail(BulkRun run, BulkItem item, RoomTaskError error, DateTimeOffset? toldAt);

    /// <summary>Sees after a room that has been silent for too long.</summary>
    Task<BulkRun> SeeAfterAsync(BulkRun run, BulkItem item);

    /// <summary>What the run shows of itself.</summary>
    BulkProgress ToProgress(BulkRun run);
}

using MaxConf.Functions.Rooms.Lifecycle;

namespace MaxConf.Functions.Bulk.Runs;

/// <summary>What a run's orchestration was woken by.</summary>
internal abstract record BulkNews
{
    private BulkNews()
    {
    }

    /// <summary>Something has come of a room.</summary>
    /// <param name="Told">What the room says.</param>
    internal sealed record Settled(RoomSettled Told) : BulkNews;

    /// <summary>The orchestration of a room that the run began has ended.</summary>
    /// <param name="Room">The room's name.</param>
    internal sealed record Ended(string Room) : BulkNews;

    /// <summary>What was set for it to do is due, or was.</summary>
    internal sealed record TimeElapsed : BulkNews;
}

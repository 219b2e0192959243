using MaxConf.Functions.Bulk.Runs;

namespace MaxConf.Functions.Bulk.Deletion;

/// <summary>A wish to delete rooms, and how far it has come: the input of its orchestration.</summary>
internal sealed record RoomsDeletion : BulkOrder
{
    public required RoomsFilter Filter { get; init; }

    public required BulkRun Run { get; init; }

    /// <summary>Whether the rooms have yet to be found, at first or once more.</summary>
    public bool IsToFind { get; init; } = true;

    /// <summary>Whether there are more of them than were found at once.</summary>
    public bool HasMore { get; init; }

    /// <summary>The deletion with rooms that were found.</summary>
    public RoomsDeletion Found(FoundRooms found) => this with
    {
        IsToFind = false,
        HasMore = found.HasMore,
        Run = Run with
        {
            Total = Run.Total + found.Names.Count,
            Waiting = [.. found.Names.Select((name, place) => new BulkItem(Run.Total + place, name))],
        },
    };
}

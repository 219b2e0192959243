namespace MaxConf.Simulator.Pexip;

/// <summary>One thing that happened.</summary>
/// <param name="Number">Its place in the journal, from 1.</param>
/// <param name="Time">When, UTC.</param>
/// <param name="What">What, for example <c>room_created</c>.</param>
/// <param name="Room">The room it is about; null if none.</param>
/// <param name="Node">Address of the node it happened on; null if none.</param>
/// <param name="Detail">Who or which; null if there is no more to say.</param>
internal sealed record JournalEntry(long Number, DateTimeOffset Time, string What, string? Room, string? Node, string? Detail);

namespace MaxConf.Functions.Bulk.Deletion;

/// <summary>What an activity is to look for.</summary>
/// <param name="Filter">Which rooms.</param>
/// <param name="Except">Rooms that have been dealt with, and are there all the same.</param>
internal sealed record RoomsSearch(RoomsFilter Filter, IReadOnlyList<string> Except);

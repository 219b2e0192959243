using System.Text.Json.Serialization;

namespace MaxConf.Functions.Maintenance.GarbageCollection.Reports;

/// <summary>Rooms of one finding: all of them counted, the first of them named.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Rooms">The names of the first.</param>
internal sealed record FoundRooms(
    [property: JsonPropertyName("total")] int Total,
    [property: JsonPropertyName("rooms")] IReadOnlyList<string> Rooms)
{
    /// <summary>The most names a report has of one kind.</summary>
    public const int MaxShown = 100;

    public static readonly FoundRooms None = new(0, []);

    /// <summary>Both together, with as many names as a report may have.</summary>
    public FoundRooms With(FoundRooms more) => new(Total + more.Total, [.. Rooms.Concat(more.Rooms).Take(MaxShown)]);
}

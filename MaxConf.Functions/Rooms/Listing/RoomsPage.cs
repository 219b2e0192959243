using MaxConf.Pexip.Management.Resources;

namespace MaxConf.Functions.Rooms.Listing;

/// <summary>Rooms for one answer.</summary>
/// <param name="Rooms">The rooms, which may yet have to be read from Pexip: enumerating them can throw a <c>PexipException</c>.</param>
/// <param name="Total">How many there are in all; null where nobody asked.</param>
internal sealed record RoomsPage(IAsyncEnumerable<Conference> Rooms, int? Total);

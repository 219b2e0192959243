using MaxConf.Pexip.Management;
using MaxConf.Pexip.Management.Resources;
using MaxConf.Pexip.Results;
using Microsoft.DurableTask.Client;

namespace MaxConf.Functions.Rooms.Listing;

/// <summary>
/// Finds the rooms that a query asks for: the VMRs on Pexip. Pexip filters, sorts and cuts where it can. What it cannot (search in two
/// fields at once, our states, order by id) is done here with the rooms as they come by, so that only what is asked for stays in memory.
/// </summary>
internal sealed class RoomLister(PexipManagementClient pexip)
{
    /// <summary>
    /// Finds rooms. List and total are no snapshot: what is made or deleted meanwhile may be in one and not in the other.
    /// </summary>
    public Task<PexipResult<RoomsPage>> ListAsync(DurableTaskClient client, RoomsQuery query, CancellationToken cancellationToken) =>
        query is { Search: null, State: null, Order.Key: not RoomsKey.Id }
            ? ListByPexipAsync(query, cancellationToken)
            : ListHereAsync(client, query, cancellationToken);

    private async Task<PexipResult<RoomsPage>> ListByPexipAsync(RoomsQuery query, CancellationToken cancellationToken)
    {
        var all = ToPexip(query);
        var page = all with { Skip = query.Skip, PageSize = Math.Min(query.Top, all.PageSize) };
        var rooms = pexip.ListConferencesAsync(page, cancellationToken).Take(query.Top);
        if (!query.Count)
        {
            return new RoomsPage(rooms, null);
        }

        var total = await pexip.CountConferencesAsync(all, cancellationToken);
        return total.IsSuccess ? new RoomsPage(rooms, total.Value) : total.Error;
    }

    private async Task<PexipResult<RoomsPage>> ListHereAsync(
        DurableTaskClient client, RoomsQuery query, CancellationToken cancellationToken)
    {
        var names = query.State is { } state ? await client.ListRoomNamesAsync(state, cancellationToken) : null;
        var matches = pexip.ListConferencesAsync(ToPexip(query), cancellationToken)
            .Where(room => Matches(room, query.Search) && (names?.Contains(room.Name) ?? true));
        var sorted = SortById(matches, query.Order);
        if (!query.Count)
        {
            return new RoomsPage(sorted.Skip(query.Skip).Take(query.Top), null);
        }

        try
        {
            return await CountAsync(sorted, query);
        }
        catch (PexipException exception)
        {
            return exception.Error;
        }
    }

    /// <summary>The total goes ahead of the rooms, so all are looked at first; those of the page are kept.</summary>
    private static async Task<RoomsPage> CountAsync(IAsyncEnumerable<Conference> rooms, RoomsQuery query)
    {
        var page = new List<Conference>();
        var total = 0;
        await foreach (var room in rooms)
        {
            if (total >= query.Skip && page.Count < query.Top)
            {
                page.Add(room);
            }

            total++;
        }

        return new(page.ToAsyncEnumerable(), total);
    }

    /// <summary>Pexip does not sort by id, so this holds all rooms, once, before it gives the first.</summary>
    private static IAsyncEnumerable<Conference> SortById(IAsyncEnumerable<Conference> rooms, RoomsOrder order) => order switch
    {
        { Key: not RoomsKey.Id } => rooms,
        { IsDescending: true } => rooms.OrderByDescending(room => room.Id),
        _ => rooms.OrderBy(room => room.Id),
    };

    private static bool Matches(Conference room, string? search) => search is null || Has(room.Name, search) || Has(room.Tag, search);

    private static bool Has(string? text, string search) => text?.Contains(search, StringComparison.OrdinalIgnoreCase) ?? false;

    /// <summary>VMRs only: Pexip lists its receptions, auditoriums and test services in the same place.</summary>
    private static ConferenceQuery ToPexip(RoomsQuery query) => new()
    {
        ServiceType = ServiceTypes.Conference,
        Tag = query.Tag,
        IsDescending = query.Order.IsDescending,
        Order = query.Order.Key switch
        {
            RoomsKey.Tag => ConferenceOrder.Tag,
            RoomsKey.CreationTime => ConferenceOrder.CreationTime,
            _ => ConferenceOrder.Name,
        },
    };
}

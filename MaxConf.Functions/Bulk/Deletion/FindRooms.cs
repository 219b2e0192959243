using MaxConf.Functions.Rooms;
using MaxConf.Functions.Rooms.Listing;
using MaxConf.Pexip.Management;
using MaxConf.Pexip.Management.Resources;
using MaxConf.Pexip.Results;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Bulk.Deletion;

/// <summary>Finds rooms that are to be deleted: VMRs on Pexip, as <c>GET /rooms</c> lists them.</summary>
internal sealed class FindRooms(PexipManagementClient pexip, IOptions<RoomsOptions> rooms, IOptions<BulkOptions> bulk)
{
    public const string FunctionName = "FindRooms";

    [Function(FunctionName)]
    public async Task<FoundRooms> RunAsync(
        [ActivityTrigger] RoomsSearch search, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        var limit = bulk.Value.MaxRooms;
        try
        {
            var names = await (await FindAsync(client, search, cancellationToken)).Take(limit + 1).ToListAsync(cancellationToken);
            return new([.. names.Take(limit)]) { HasMore = names.Count > limit };
        }
        catch (PexipException exception)
        {
            return new([]) { Error = new(exception.Error.Kind, exception.Error.Message) };
        }
    }

    private async Task<IAsyncEnumerable<string>> FindAsync(
        DurableTaskClient client, RoomsSearch search, CancellationToken cancellationToken)
    {
        var filter = search.Filter;
        var inState = filter.State is { } state ? await client.ListRoomNamesAsync(state, cancellationToken) : null;
        var except = search.Except.ToHashSet(StringComparer.Ordinal);
        var query = new ConferenceQuery { ServiceType = ServiceTypes.Conference, NamePrefix = filter.Prefix, Tag = filter.Tag };
        return pexip.ListConferencesAsync(query, cancellationToken)
            .Where(room => filter.Matches(room) && !except.Contains(room.Name))
            .Where(room => inState?.Contains(room.Name) ?? true)
            .Where(room => filter.IncludesPersistent || !rooms.Value.IsPersistent(room.Name))
            .Select(room => room.Name);
    }
}

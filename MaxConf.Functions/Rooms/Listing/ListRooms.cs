using MaxConf.Functions.Http;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Rooms.Api;
using MaxConf.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Rooms.Listing;

/// <summary>
/// <c>GET /rooms</c>: the rooms with both PINs. <c>search</c>, <c>tag</c> and <c>state</c> narrow, <c>orderby</c> sorts, <c>skip</c> and
/// <c>top</c> cut, <c>constrained_attributes</c> gives the shape. Only with <c>count=true</c> does the answer say how many there are
/// (<c>X-Total-Count</c>) and where it goes on (<c>Link</c>): both go ahead of the rooms and may cost a look at all of them.
/// </summary>
internal sealed class ListRooms(RoomLister rooms, ILogger<ListRooms> logger)
{
    [Function(nameof(ListRooms))]
    [Access(AccessPolicy.RoomOperations)]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rooms")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader(request.Query);
        var query = RoomsQuery.Read(reader);
        if (reader.Errors.Count > 0)
        {
            return ProblemCatalog.InvalidRequest(reader.Errors);
        }

        var page = await rooms.ListAsync(client, query, cancellationToken);
        return page.IsSuccess ? new RoomsAnswer(page.Value, query, logger) : PexipProblems.OfList(page.Error);
    }
}

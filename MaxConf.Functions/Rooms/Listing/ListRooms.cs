using MaxConf.Functions.Http;
using MaxConf.Functions.OpenApi;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Rooms.Api;
using MaxConf.Functions.Security;
using MaxConf.Pexip.Management.Resources;
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
    [EndpointSummary("List rooms")]
    [EndpointDescription("Every VMR on the platform, whoever made it. The list is no snapshot: rooms come and go while it is read.")]
    [ReadsQuery<RoomsQuery>]
    [ProducesResponseType<IAsyncEnumerable<ConstrainedConference>>(
        StatusCodes.Status200OK, Description = "The rooms, with both PINs. Should Pexip fail on the way, the answer breaks off.")]
    [ProducesResponseType<IAsyncEnumerable<Conference>>(StatusCodes.Status200OK)]
    [ResponseHeader(
        StatusCodes.Status200OK, RoomsAnswer.TotalHeader, "How many rooms there are in all; only with `count=true`.", Type = typeof(int))]
    [ResponseHeader(StatusCodes.Status200OK, "Link", "The next page, `rel=\"next\"`; only with `count=true`, and while there is more.")]
    [CallsPexip]
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

using System.Globalization;
using MaxConf.Functions.Bulk.Operations;
using MaxConf.Functions.Http;
using MaxConf.Functions.OpenApi;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Rooms.Listing;
using MaxConf.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace MaxConf.Functions.Bulk.Api;

/// <summary>
/// <c>GET /rooms/operations</c>: runs over many rooms, past and present, newest first. <c>kind</c> and <c>status</c> narrow, <c>skip</c> and
/// <c>top</c> cut. <c>X-Total-Count</c> says how many there are, <c>Link</c> where it goes on.
/// </summary>
internal static class ListOperations
{
    [Function(nameof(ListOperations))]
    [Access(AccessPolicy.RoomOperations)]
    [EndpointSummary("List runs over many rooms")]
    [EndpointDescription("Past and present, newest first.")]
    [ReadsQuery<OperationsQuery>]
    [ProducesResponseType<IReadOnlyList<Operation>>(StatusCodes.Status200OK, Description = "The runs.")]
    [ResponseHeader(StatusCodes.Status200OK, "X-Total-Count", "How many runs there are in all.", Type = typeof(int))]
    [ResponseHeader(StatusCodes.Status200OK, "Link", "The next page, `rel=\"next\"`; only while there is more.")]
    public static async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rooms/operations")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader(request.Query);
        var query = OperationsQuery.Read(reader);
        if (reader.Errors.Count > 0)
        {
            return ProblemCatalog.InvalidRequest(reader.Errors);
        }

        var page = await client.ListOperationsAsync(query, cancellationToken);
        var headers = request.HttpContext.Response.Headers;
        headers["X-Total-Count"] = page.Total.ToString(CultureInfo.InvariantCulture);
        if ((long)query.Skip + query.Top < page.Total)
        {
            headers.Link = NextPage.LinkOf(request, query.Skip + query.Top);
        }

        return new JsonAnswer<IReadOnlyList<Operation>>(page.Operations, OperationJson.Default.IReadOnlyListOperation);
    }
}

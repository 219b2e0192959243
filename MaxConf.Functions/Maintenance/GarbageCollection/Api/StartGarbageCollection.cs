using MaxConf.Functions.Observability;
using MaxConf.Functions.OpenApi;
using MaxConf.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Maintenance.GarbageCollection.Api;

/// <summary>
/// <c>POST /maintenance/garbage-collection</c>: begins a run now. 202, also when one is under way already; the report is where
/// <c>Location</c> says.
/// </summary>
internal sealed class StartGarbageCollection(ILogger<StartGarbageCollection> logger)
{
    [Function(nameof(StartGarbageCollection))]
    [Access(AccessPolicy.RoomOperations)]
    [EndpointSummary("Collect the garbage now")]
    [EndpointDescription("It is collected every ten minutes anyway.")]
    [ProducesResponseType(StatusCodes.Status202Accepted, Description = "A run has begun, or one was under way already.")]
    [ResponseHeader(StatusCodes.Status202Accepted, "Location", "Where the report will be.")]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "maintenance/garbage-collection")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        Log.GarbageCollectionRequested(logger, request.HttpContext.User.Identity?.Name);
        await client.TryStartGarbageCollectionAsync(cancellationToken);
        request.HttpContext.Response.Headers.Location = request.PathBase.Add(request.Path).ToUriComponent();
        return new StatusCodeResult(StatusCodes.Status202Accepted);
    }
}

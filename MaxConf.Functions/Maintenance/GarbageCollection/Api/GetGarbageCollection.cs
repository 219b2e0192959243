using MaxConf.Functions.Http;
using MaxConf.Functions.Maintenance.GarbageCollection.Reports;
using MaxConf.Functions.OpenApi;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace MaxConf.Functions.Maintenance.GarbageCollection.Api;

/// <summary><c>GET /maintenance/garbage-collection</c>: the report of the last run that came to its end.</summary>
internal static class GetGarbageCollection
{
    [Function(nameof(GetGarbageCollection))]
    [Access(AccessPolicy.RoomOperations)]
    [EndpointSummary("Read the garbage collection's report")]
    [ProducesResponseType<GarbageCollectionReport>(StatusCodes.Status200OK, Description = "The report of the last run that came to its end.")]
    [FailsWith(nameof(ProblemCatalog.ReportNotFound))]
    public static async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "maintenance/garbage-collection")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken) =>
        await client.ReadGarbageCollectionReportAsync(cancellationToken) is { } report
            ? new JsonAnswer<GarbageCollectionReport>(report, GarbageCollectionJson.Default.GarbageCollectionReport)
            : ProblemCatalog.ReportNotFound();
}

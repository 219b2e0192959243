using System.ComponentModel;
using MaxConf.Functions.Bulk.Operations;
using MaxConf.Functions.Http;
using MaxConf.Functions.OpenApi;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace MaxConf.Functions.Bulk.Api;

/// <summary><c>GET /rooms/operations/{operation_id}</c>: one run over many rooms, with the rooms and the errors.</summary>
internal static class GetOperation
{
    [Function(nameof(GetOperation))]
    [Access(AccessPolicy.RoomOperations)]
    [EndpointSummary("Follow a run over many rooms")]
    [ProducesResponseType<OperationDetails>(StatusCodes.Status200OK, Description = "The run, with the rooms and the errors.")]
    [FailsWith(nameof(ProblemCatalog.OperationNotFound))]
    public static async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rooms/operations/{operation_id}")] HttpRequest request,
        [Description("The id that the order was answered with.")] string operation_id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken) =>
        await client.FindOperationAsync(operation_id, cancellationToken) is { } operation
            ? new JsonAnswer<OperationDetails>(operation, OperationJson.Default.OperationDetails)
            : ProblemCatalog.OperationNotFound();
}

using MaxConf.Functions.Bulk.Operations;
using MaxConf.Functions.Http;
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
    public static async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rooms/operations/{operation_id}")] HttpRequest request,
        string operation_id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken) =>
        await client.FindOperationAsync(operation_id, cancellationToken) is { } operation
            ? new JsonAnswer<OperationDetails>(operation, OperationJson.Default.OperationDetails)
            : ProblemCatalog.OperationNotFound();
}

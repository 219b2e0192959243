using MaxConf.Functions.Bulk.Deletion;
using MaxConf.Functions.Bulk.Operations;
using MaxConf.Functions.Bulk.Runs;
using MaxConf.Functions.Http;
using MaxConf.Functions.Observability;
using MaxConf.Functions.OpenApi;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Randomness;
using MaxConf.Functions.Rooms.Api;
using MaxConf.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Bulk.Api;

/// <summary>
/// <c>DELETE /rooms</c>: deletes the rooms that match at once, whoever is in them. 204 when they are gone from Pexip; 202 with the Durable
/// status payload when that takes longer than <c>Bulk:DeletePatience</c>, or when some cannot be deleted yet; Pexip's failure when they
/// could not even be found.
/// </summary>
internal sealed class DeleteRooms(
    OperationAnswers answers, IRandomSource random, IOptions<BulkOptions> options, TimeProvider time, ILogger<DeleteRooms> logger)
{
    [Function(nameof(DeleteRooms))]
    [Access(AccessPolicy.RoomOperations)]
    [EndpointSummary("Delete many rooms")]
    [EndpointDescription(
        "At once, whoever is in them; rooms that are never collected are spared unless the query says otherwise. All conditions must hold.")]
    [ReadsQuery<DeletionQuery>]
    [ProducesResponseType(StatusCodes.Status204NoContent, Description = "The rooms are gone.")]
    [ProducesResponseType<OperationPayload>(
        StatusCodes.Status202Accepted, Description = "It takes longer, or some could not be deleted yet: where to follow the run.")]
    [ResponseHeader(StatusCodes.Status202Accepted, "Location", "The run, for this caller to follow.")]
    [ResponseHeader(StatusCodes.Status202Accepted, "Retry-After", "How many seconds to wait before looking.", Type = typeof(int))]
    [CallsPexip]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "rooms")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var reader = new QueryReader(request.Query);
        var filter = DeletionQuery.Read(reader).At(now);
        if (reader.Errors.Count > 0)
        {
            return ProblemCatalog.InvalidRequest(reader.Errors);
        }

        var (id, caller) = (OperationId.New(BulkKind.Delete, random), request.HttpContext.User.Identity?.Name);
        var deletion = new RoomsDeletion
        {
            RequestedBy = caller,
            RequestedAt = now,
            Filter = filter,
            Run = new BulkRun { Limits = options.Value.Limits },
        };
        await client.ScheduleNewOrchestrationInstanceAsync(
            RoomsDeletionRun.FunctionName, deletion, new StartOrchestrationOptions(id), cancellationToken);
        Log.RoomsDeletionRequested(logger, caller, filter, id);
        return await WaitAsync(client, id, cancellationToken) switch
        {
            { Error.Kind: var kind } => PexipProblems.OfList(kind),
            { Errors.Count: 0 } => new NoContentResult(),
            _ => answers.Accepted(request, client, id),
        };
    }

    /// <summary>The result; null if it takes too long, or somebody ended it.</summary>
    private async Task<BulkResult?> WaitAsync(DurableTaskClient client, string id, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.Value.DeletePatience, time);
        using var any = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var instance = await client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, any.Token);
            return instance.RuntimeStatus == OrchestrationRuntimeStatus.Completed ? instance.ReadOutputAs<BulkResult>() : null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}

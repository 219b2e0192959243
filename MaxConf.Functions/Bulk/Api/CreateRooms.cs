using System.Text.Json;
using MaxConf.Functions.Bulk.Creation;
using MaxConf.Functions.Bulk.Operations;
using MaxConf.Functions.Http;
using MaxConf.Functions.Observability;
using MaxConf.Functions.OpenApi;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Bulk.Api;

/// <summary>
/// <c>POST /rooms/create</c>: makes many rooms in the background. 202 once the order is durable, with the Durable status payload; nothing
/// is begun of an order with a fault. See docs/bulk.md for the body.
/// </summary>
internal sealed class CreateRooms(
    CreationReader reader,
    CreationStarter starter,
    OperationAnswers answers,
    IOptions<BulkOptions> options,
    ILogger<CreateRooms> logger)
{
    [Function(nameof(CreateRooms))]
    [Access(AccessPolicy.RoomOperations)]
    [EndpointSummary("Make many rooms")]
    [EndpointDescription("In the background. The order is checked as a whole first: with a single fault in it nothing is begun.")]
    [RequestHeader(
        IdempotencyKey.Header, "The caller's name for this order. Sent again, it is the same run.", MaxLength = IdempotencyKey.MaxLength)]
    [RequestBody<CreationSchema>("A count with a template, or a list of rooms.", Example = """{"count":2,"template":{"tag":"exam-2026"}}""")]
    [ProducesResponseType<OperationPayload>(StatusCodes.Status202Accepted, Description = "The order is taken: where to follow the run.")]
    [ResponseHeader(StatusCodes.Status202Accepted, "Location", "The run, for this caller to follow.")]
    [ResponseHeader(StatusCodes.Status202Accepted, "Retry-After", "How many seconds to wait before looking.", Type = typeof(int))]
    [FailsWith(nameof(ProblemCatalog.UnsupportedMediaType), nameof(ProblemCatalog.IdempotencyKeyReused))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "rooms/create")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        if (!IdempotencyKey.TryRead(request, out var key))
        {
            return ProblemCatalog.InvalidRequest(IdempotencyKey.Header, IdempotencyKey.Rule);
        }

        var body = await JsonBody.ReadAsync(request, options.Value.MaxBodyBytes, JsonValueKind.Object, cancellationToken);
        if (body.Problem is { } problem)
        {
            return problem;
        }

        var faults = new OrderFaults();
        var plan = reader.Read(body.Root, faults);
        if (faults.Any)
        {
            return ProblemCatalog.InvalidRequest(faults.Told);
        }

        var caller = request.HttpContext.User.Identity?.Name;
        var start = await starter.StartAsync(client, plan, body.Root, caller, key, cancellationToken);
        return Answer(request, client, start, plan.Rooms.Length);
    }

    private IActionResult Answer(HttpRequest request, DurableTaskClient client, CreationStart start, int count)
    {
        var caller = request.HttpContext.User.Identity?.Name;
        switch (start)
        {
            case CreationStart.Begun begun:
                Log.RoomsOrdered(logger, caller, count, begun.Id);
                return answers.Accepted(request, client, begun.Id);
            case CreationStart.Repeated repeated:
                Log.OrderRepeated(logger, caller, repeated.Id);
                return answers.Accepted(request, client, repeated.Id);
            default:
                return ProblemCatalog.IdempotencyKeyReused();
        }
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using MaxConf.Functions.Http;
using MaxConf.Functions.Observability;
using MaxConf.Functions.OpenApi;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Rooms.Activities;
using MaxConf.Functions.Rooms.Api;
using MaxConf.Functions.Rooms.Fields;
using MaxConf.Functions.Rooms.Naming;
using MaxConf.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Rooms.Changes;

/// <summary>
/// <c>PATCH /room/{room_name}</c>: gives fields of the room's VMR other values. <c>PUT</c> means the same: fields that are left out stay
/// as they are, as with Pexip's own. 202 once the change is durable; it is made in its turn, and as soon as Pexip can be reached.
/// </summary>
internal sealed class ChangeRoom(RoomChanger changer, ILogger<ChangeRoom> logger)
{
    /// <summary>Enough for every field at its longest, and some hundred automatic participants.</summary>
    private const int MaxBytes = 32 * 1024;

    [Function(nameof(ChangeRoom))]
    [Access(AccessPolicy.RoomOperations)]
    [EndpointSummary("Change a room")]
    [EndpointDescription("Fields that are left out stay as they are, whichever method is used.")]
    [RequestBody<ChangeSchema>("The fields of the VMR that get other values.", Example = """{"description":"Room 7","mute_all_guests":true}""")]
    [ProducesResponseType(
        StatusCodes.Status202Accepted, Description = "The change is durable; it has been made, or is made as soon as Pexip can be reached.")]
    [FailsWith(nameof(ProblemCatalog.UnsupportedMediaType), nameof(ProblemCatalog.RefusedByPexip))]
    [CallsPexip]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", "put", Route = "room/{room_name}")] HttpRequest request,
        string room_name,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync(request, MaxBytes, JsonValueKind.Object, cancellationToken);
        if (body.Problem is { } problem)
        {
            return problem;
        }

        var fields = JsonObject.Create(body.Root)!;
        if (FindFaults(fields) is { Count: > 0 } faults)
        {
            return ProblemCatalog.InvalidRequest(faults);
        }

        if (!RoomName.TryParse(room_name, out var name))
        {
            return ProblemCatalog.RoomNotFound();
        }

        Log.ChangeRequested(logger, request.HttpContext.User.Identity?.Name, name.Value, string.Join(", ", fields.Select(field => field.Key)));
        return Show(await changer.ChangeAsync(client, name.Value, fields, cancellationToken));
    }

    private static Dictionary<string, string[]> FindFaults(JsonObject fields) => fields.Count == 0
        ? new(StringComparer.Ordinal) { [JsonBody.Field] = ["must have a field to change"] }
        : FieldFaults.Find(fields, Admission.Unknown);

    private static IActionResult Show(RoomTaskAnswer answer) => answer.Outcome switch
    {
        RoomTaskOutcome.Done => new StatusCodeResult(StatusCodes.Status202Accepted),
        RoomTaskOutcome.Absent => ProblemCatalog.RoomNotFound(),
        RoomTaskOutcome.Invalid => ProblemCatalog.InvalidRequest(answer.Error!.Fields!),
        RoomTaskOutcome.Refused => PexipProblems.OfRefusal(answer.Error!),
        _ => PexipProblems.Of(answer.Error!.Kind, answer.Error.RetryAfter),
    };
}

using MaxConf.Functions.Http;
using MaxConf.Functions.Observability;
using MaxConf.Functions.OpenApi;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Rooms.Naming;
using MaxConf.Functions.Rooms.Requests;
using MaxConf.Functions.Security;
using MaxConf.Pexip.Management.Resources;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Rooms.Api;

/// <summary>
/// <c>POST /room/create?uuiData={hex}</c>: makes a room for a session and answers with what a guest needs to join it. Repeated, by the same
/// <c>Idempotency-Key</c> or without one for the same session, it answers with the same room.
/// </summary>
internal sealed class CreateRoom(UuiDataDecoder uuiData, RoomRequests requests, ILogger<CreateRoom> logger)
{
    private const string UuiDataParameter = "uuiData";

    [Function(nameof(CreateRoom))]
    [Access(AccessPolicy.RoomOperations)]
    [EndpointSummary("Make a room for a session")]
    [EndpointDescription(
        "A room is deleted when its call is over, and when nobody comes. Whoever gets no answer sends the same again: for the same "
        + "`Idempotency-Key`, or without one for the same session, the answer is the same room for a while.")]
    [QueryParameter(
        UuiDataParameter,
        "The session: hexadecimal of the UTF-8 text of its URL, or of the last part of that. It becomes the room's tag.",
        IsRequired = true,
        MaxLength = UuiDataDecoder.MaxHexLength,
        Pattern = "^([0-9A-Fa-f]{2})+$",
        Example = "4d54497a4e4455324c4463324e54517a4d67")]
    [RequestHeader(
        IdempotencyKey.Header,
        "What makes a request the same as one before; another session needs another.",
        MaxLength = IdempotencyKey.MaxLength,
        Pattern = "^[!-~]+$")]
    [ProducesResponseType<ConstrainedConference>(StatusCodes.Status200OK, Description = "The room, without the host's PIN.")]
    [FailsWith(nameof(ProblemCatalog.IdempotencyKeyReused))]
    [CallsPexip]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "room/create")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        var decoding = uuiData.Decode(request.Query[UuiDataParameter]);
        if (decoding is UuiDataDecoding.Refused refused)
        {
            return ProblemCatalog.InvalidRequest(UuiDataParameter, refused.Rule);
        }

        if (!IdempotencyKey.TryRead(request, out var key))
        {
            return ProblemCatalog.InvalidRequest(IdempotencyKey.Header, IdempotencyKey.Rule);
        }

        var (tag, caller) = (((UuiDataDecoding.Accepted)decoding).Tag, request.HttpContext.User.Identity?.Name);
        return await requests.ObtainAsync(client, tag, caller, key, cancellationToken) switch
        {
            null => ProblemCatalog.IdempotencyKeyReused(),
            { Conference: { } room } => HandOut(room, caller),
            { Answer.Error: var error } => PexipProblems.Of(error!.Kind, error.RetryAfter),
        };
    }

    private JsonAnswer<ConstrainedConference> HandOut(Conference room, string? caller)
    {
        Log.RoomHandedOut(logger, caller, room.Name);
        return new(ConstrainedConference.ForGuest(room), RoomJson.Default.ConstrainedConference);
    }
}

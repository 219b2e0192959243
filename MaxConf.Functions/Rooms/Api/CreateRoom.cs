using MaxConf.Functions.Http;
using MaxConf.Functions.Observability;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Rooms.Naming;
using MaxConf.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Rooms.Api;

/// <summary>
/// <c>POST /room/create?uuiData={hex}</c>: makes a room for a session and answers with what a guest needs to join it.
/// </summary>
internal sealed class CreateRoom(UuiDataDecoder uuiData, RoomCreator creator, ILogger<CreateRoom> logger)
{
    private const string UuiDataParameter = "uuiData";

    [Function(nameof(CreateRoom))]
    [Access(AccessPolicy.RoomOperations)]
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

        var created = await creator.CreateAsync(client, ((UuiDataDecoding.Accepted)decoding).Tag, cancellationToken);
        if (!created.IsSuccess)
        {
            return PexipProblems.Of(created.Error);
        }

        Log.RoomHandedOut(logger, request.HttpContext.User.Identity?.Name, created.Value.Name);
        var room = ConstrainedConference.ForGuest(created.Value);
        return new JsonAnswer<ConstrainedConference>(room, RoomJson.Default.ConstrainedConference);
    }
}

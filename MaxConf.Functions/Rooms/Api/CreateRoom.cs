using MaxConf.Functions.Http;
using MaxConf.Functions.Observability;
using MaxConf.Functions.OpenApi;
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
    [EndpointSummary("Make a room for a session")]
    [EndpointDescription("A room is deleted when its call is over, and when nobody comes. The same session can have several rooms.")]
    [QueryParameter(
        UuiDataParameter,
        "The session: hexadecimal of the UTF-8 text of its URL, or of the last part of that. It becomes the room's tag.",
        IsRequired = true,
        MaxLength = UuiDataDecoder.MaxHexLength,
        Pattern = "^([0-9A-Fa-f]{2})+$",
        Example = "4d54497a4e4455324c4463324e54517a4d67")]
    [ProducesResponseType<ConstrainedConference>(StatusCodes.Status200OK, Description = "The room, without the host's PIN.")]
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

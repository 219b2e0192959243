using MaxConf.Functions.Http;
using MaxConf.Functions.OpenApi;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Rooms.Live.Actions;
using MaxConf.Functions.Security;
using MaxConf.Pexip.Client.Values;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace MaxConf.Functions.Rooms.Live.Conferences;

/// <summary><c>POST /room/{room_name}/message</c>: a chat message to everybody. Its text is kept nowhere.</summary>
internal sealed class SendMessage(RoomControl control)
{
    [Function("SendMessage")]
    [Access(AccessPolicy.RoomControl)]
    [EndpointSummary("Send everybody a message")]
    [EndpointDescription("The text is not kept, in the history of the room either.")]
    [RequestBody<BodySchema<MessageRequest>>("The message.", Example = """{"text":"The call ends in five minutes."}""")]
    [ProducesResponseType(StatusCodes.Status202Accepted, Description = "Pexip has accepted it.")]
    [FailsWith(nameof(ProblemCatalog.NoConference), nameof(ProblemCatalog.RefusedByPexip), nameof(ProblemCatalog.NotConfigured))]
    [FailsWith(nameof(ProblemCatalog.UnsupportedMediaType))]
    [CallsPexip]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "room/{room_name}/message")] HttpRequest request,
        string room_name,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        var body = await FieldsBody<MessageRequest>.ReadAsync(request, cancellationToken);
        return body.Value is { } wish
            ? await control.ActInsideAsync(
                ControlOrder.Of(request, client, room_name, RoomActionKind.Message),
                (meeting, token) => meeting.Conference.SendMessageAsync(MessageType.PlainText, wish.Text, token),
                cancellationToken)
            : body.Problem!;
    }
}

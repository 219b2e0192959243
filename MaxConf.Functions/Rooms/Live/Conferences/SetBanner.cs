using MaxConf.Functions.Http;
using MaxConf.Functions.OpenApi;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Rooms.Live.Actions;
using MaxConf.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace MaxConf.Functions.Rooms.Live.Conferences;

/// <summary><c>PUT /room/{room_name}/banner</c> and <c>DELETE</c>: the text that is shown over the meeting.</summary>
internal sealed class SetBanner(RoomControl control)
{
    [Function("SetBanner")]
    [Access(AccessPolicy.RoomControl)]
    [EndpointSummary("Put a banner up")]
    [RequestBody<BodySchema<BannerRequest>>("The banner.", Example = """{"text":"This call is recorded."}""")]
    [ProducesResponseType(StatusCodes.Status202Accepted, Description = "Pexip has accepted it.")]
    [FailsWith(nameof(ProblemCatalog.NoConference), nameof(ProblemCatalog.RefusedByPexip), nameof(ProblemCatalog.NotConfigured))]
    [FailsWith(nameof(ProblemCatalog.UnsupportedMediaType))]
    [CallsPexip]
    public async Task<IActionResult> SetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "room/{room_name}/banner")] HttpRequest request,
        string room_name,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        var body = await FieldsBody<BannerRequest>.ReadAsync(request, cancellationToken);
        return body.Value is { } wish
            ? await control.ActInsideAsync(
                ControlOrder.Of(request, client, room_name, RoomActionKind.SetBanner),
                (meeting, token) => meeting.Conference.SetMessageTextAsync(wish.Text, token),
                cancellationToken)
            : body.Problem!;
    }

    [Function("ClearBanner")]
    [Access(AccessPolicy.RoomControl)]
    [EndpointSummary("Take the banner down")]
    [ProducesResponseType(StatusCodes.Status202Accepted, Description = "Pexip has accepted it.")]
    [FailsWith(nameof(ProblemCatalog.NoConference), nameof(ProblemCatalog.RefusedByPexip), nameof(ProblemCatalog.NotConfigured))]
    [CallsPexip]
    public Task<IActionResult> ClearAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "room/{room_name}/banner")] HttpRequest request,
        string room_name,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken) => control.ActInsideAsync(
            ControlOrder.Of(request, client, room_name, RoomActionKind.ClearBanner),
            (meeting, token) => meeting.Conference.SetMessageTextAsync("", token),
            cancellationToken);
}

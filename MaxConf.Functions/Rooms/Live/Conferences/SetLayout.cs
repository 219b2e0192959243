using MaxConf.Functions.Http;
using MaxConf.Functions.OpenApi;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Rooms.Live.Actions;
using MaxConf.Functions.Security;
using MaxConf.Pexip.Management;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace MaxConf.Functions.Rooms.Live.Conferences;

/// <summary><c>PUT /room/{room_name}/layout</c>: what the picture is to be. Fields that are left out stay as they are.</summary>
internal sealed class SetLayout(RoomControl control, PexipManagementClient pexip)
{
    [Function(nameof(SetLayout))]
    [Access(AccessPolicy.RoomControl)]
    [EndpointSummary("Change the picture")]
    [EndpointDescription("Fields that are left out stay as they are, until the meeting ends.")]
    [RequestBody<BodySchema<LayoutRequest>>("What changes.", Example = """{"layout":"1:7","enable_overlay_text":true}""")]
    [ProducesResponseType(StatusCodes.Status202Accepted, Description = "Pexip has accepted it.")]
    [FailsWith(nameof(ProblemCatalog.NoConference), nameof(ProblemCatalog.RefusedByPexip), nameof(ProblemCatalog.UnsupportedMediaType))]
    [CallsPexip]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "room/{room_name}/layout")] HttpRequest request,
        string room_name,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        var body = await FieldsBody<LayoutRequest>.ReadAsync(request, cancellationToken);
        if (body.Value is not { } wish)
        {
            return body.Problem!;
        }

        var order = ControlOrder.Of(request, client, room_name, RoomActionKind.SetLayout) with { Detail = wish.Detail };
        return await control.ActAsync(order, (id, token) => pexip.TransformLayoutAsync(id, wish.Transform, token), cancellationToken);
    }
}

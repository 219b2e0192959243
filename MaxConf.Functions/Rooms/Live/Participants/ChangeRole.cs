using System.ComponentModel;
using MaxConf.Functions.Http;
using MaxConf.Functions.OpenApi;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Rooms.Live.Actions;
using MaxConf.Functions.Rooms.Live.Roster;
using MaxConf.Functions.Security;
using MaxConf.Pexip.Management;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace MaxConf.Functions.Rooms.Live.Participants;

/// <summary><c>POST /room/{room_name}/participants/{participant_id}/role</c>: makes a Host of a Guest, or a Guest of a Host.</summary>
internal sealed class ChangeRole(RoomControl control, PexipManagementClient pexip)
{
    [Function(nameof(ChangeRole))]
    [Access(AccessPolicy.RoomControl)]
    [EndpointSummary("Give a participant another role")]
    [RequestBody<BodySchema<RoleRequest>>("The role.", Example = """{"role":"chair"}""")]
    [ProducesResponseType(StatusCodes.Status202Accepted, Description = "Pexip has accepted it.")]
    [FailsWith(nameof(ProblemCatalog.ParticipantNotFound), nameof(ProblemCatalog.NoConference))]
    [FailsWith(nameof(ProblemCatalog.RefusedByPexip), nameof(ProblemCatalog.UnsupportedMediaType))]
    [CallsPexip]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(
            AuthorizationLevel.Anonymous, "post", Route = "room/{room_name}/participants/{participant_id}/role")] HttpRequest request,
        string room_name,
        [Description(RoomParticipant.IdDescription)] string participant_id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        var body = await FieldsBody<RoleRequest>.ReadAsync(request, cancellationToken);
        if (body.Value is not { } wish)
        {
            return body.Problem!;
        }

        var order = ControlOrder.Of(request, client, room_name, RoomActionKind.ChangeRole) with
        {
            Participant = participant_id,
            Detail = wish.Role,
        };
        return await control.ActAsync(order, (id, token) => pexip.ChangeParticipantRoleAsync(id, wish.Role, token), cancellationToken);
    }
}

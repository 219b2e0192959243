using System.ComponentModel;
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

/// <summary>
/// <c>POST /room/{room_name}/participants/{participant_id}/admit</c>: lets somebody in who waits outside a locked meeting.
/// </summary>
internal sealed class AdmitParticipant(RoomControl control, PexipManagementClient pexip)
{
    [Function("AdmitParticipant")]
    [Access(AccessPolicy.RoomControl)]
    [EndpointSummary("Let a participant in")]
    [EndpointDescription("For those who wait outside a locked meeting.")]
    [ProducesResponseType(StatusCodes.Status202Accepted, Description = "Pexip has accepted it.")]
    [FailsWith(nameof(ProblemCatalog.ParticipantNotFound), nameof(ProblemCatalog.NoConference), nameof(ProblemCatalog.RefusedByPexip))]
    [CallsPexip]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(
            AuthorizationLevel.Anonymous, "post", Route = "room/{room_name}/participants/{participant_id}/admit")] HttpRequest request,
        string room_name,
        [Description(RoomParticipant.IdDescription)] string participant_id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken) => control.ActAsync(
            ControlOrder.Of(request, client, room_name, RoomActionKind.AdmitParticipant) with { Participant = participant_id },
            pexip.UnlockParticipantAsync,
            cancellationToken);
}

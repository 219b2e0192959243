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

/// <summary><c>DELETE /room/{room_name}/participants/{participant_id}</c>: disconnects a participant, who may come back.</summary>
internal sealed class DisconnectParticipant(RoomControl control, PexipManagementClient pexip)
{
    [Function("DisconnectParticipant")]
    [Access(AccessPolicy.RoomControl)]
    [EndpointSummary("Disconnect a participant")]
    [EndpointDescription("Nothing keeps them from coming back.")]
    [ProducesResponseType(StatusCodes.Status202Accepted, Description = "Pexip has accepted it.")]
    [FailsWith(nameof(ProblemCatalog.ParticipantNotFound), nameof(ProblemCatalog.NoConference), nameof(ProblemCatalog.RefusedByPexip))]
    [CallsPexip]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "room/{room_name}/participants/{participant_id}")] HttpRequest request,
        string room_name,
        [Description(RoomParticipant.IdDescription)] string participant_id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken) => control.ActAsync(
            ControlOrder.Of(request, client, room_name, RoomActionKind.DisconnectParticipant) with { Participant = participant_id },
            pexip.DisconnectParticipantAsync,
            cancellationToken);
}

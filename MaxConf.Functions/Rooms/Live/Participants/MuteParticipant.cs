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

/// <summary><c>POST /room/{room_name}/participants/{participant_id}/mute</c> and <c>unmute</c>.</summary>
internal sealed class MuteParticipant(RoomControl control, PexipManagementClient pexip)
{
    [Function("MuteParticipant")]
    [Access(AccessPolicy.RoomControl)]
    [EndpointSummary("Mute a participant")]
    [ProducesResponseType(StatusCodes.Status202Accepted, Description = "Pexip has accepted it.")]
    [FailsWith(nameof(ProblemCatalog.ParticipantNotFound), nameof(ProblemCatalog.NoConference), nameof(ProblemCatalog.RefusedByPexip))]
    [CallsPexip]
    public Task<IActionResult> MuteAsync(
        [HttpTrigger(
            AuthorizationLevel.Anonymous, "post", Route = "room/{room_name}/participants/{participant_id}/mute")] HttpRequest request,
        string room_name,
        [Description(RoomParticipant.IdDescription)] string participant_id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken) => control.ActAsync(
            ControlOrder.Of(request, client, room_name, RoomActionKind.MuteParticipant) with { Participant = participant_id },
            pexip.MuteParticipantAsync,
            cancellationToken);

    [Function("UnmuteParticipant")]
    [Access(AccessPolicy.RoomControl)]
    [EndpointSummary("Unmute a participant")]
    [ProducesResponseType(StatusCodes.Status202Accepted, Description = "Pexip has accepted it.")]
    [FailsWith(nameof(ProblemCatalog.ParticipantNotFound), nameof(ProblemCatalog.NoConference), nameof(ProblemCatalog.RefusedByPexip))]
    [CallsPexip]
    public Task<IActionResult> UnmuteAsync(
        [HttpTrigger(
            AuthorizationLevel.Anonymous, "post", Route = "room/{room_name}/participants/{participant_id}/unmute")] HttpRequest request,
        string room_name,
        [Description(RoomParticipant.IdDescription)] string participant_id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken) => control.ActAsync(
            ControlOrder.Of(request, client, room_name, RoomActionKind.UnmuteParticipant) with { Participant = participant_id },
            pexip.UnmuteParticipantAsync,
            cancellationToken);
}

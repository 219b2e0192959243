using System.ComponentModel;
using MaxConf.Functions.Http;
using MaxConf.Functions.OpenApi;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Rooms.Api;
using MaxConf.Functions.Rooms.Naming;
using MaxConf.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace MaxConf.Functions.Rooms.Live.Roster;

/// <summary><c>GET /room/{room_name}/participants</c>, and <c>/{participant_id}</c> for one of them: who is there.</summary>
internal sealed class GetParticipants(RosterReader rosters, LiveRooms rooms)
{
    [Function("GetParticipants")]
    [Access(AccessPolicy.RoomReading)]
    [EndpointSummary("See who is there")]
    [EndpointDescription("As it was a moment ago at most.")]
    [ProducesResponseType<IReadOnlyList<RoomParticipant>>(
        StatusCodes.Status200OK, Description = "The participants, whoever came first first.")]
    [FailsWith(nameof(ProblemCatalog.NoConference))]
    [CallsPexip]
    public async Task<IActionResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "room/{room_name}/participants")] HttpRequest request,
        string room_name,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        var roster = await ReadAsync(client, room_name, cancellationToken);
        return roster.Problem is { } problem
            ? problem
            : new JsonAnswer<IReadOnlyList<RoomParticipant>>(roster.Value!, LiveJson.Default.IReadOnlyListRoomParticipant);
    }

    [Function("GetParticipant")]
    [Access(AccessPolicy.RoomReading)]
    [EndpointSummary("See one participant")]
    [ProducesResponseType<RoomParticipant>(StatusCodes.Status200OK, Description = "The participant.")]
    [FailsWith(nameof(ProblemCatalog.NoConference), nameof(ProblemCatalog.ParticipantNotFound))]
    [CallsPexip]
    public async Task<IActionResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "room/{room_name}/participants/{participant_id}")] HttpRequest request,
        string room_name,
        [Description(RoomParticipant.IdDescription)] string participant_id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        var roster = await ReadAsync(client, room_name, cancellationToken);
        return (roster.Problem, roster.Value?.FirstOrDefault(each => each.Id == participant_id)) switch
        {
            ({ } problem, _) => problem,
            (_, { } participant) => new JsonAnswer<RoomParticipant>(participant, LiveJson.Default.RoomParticipant),
            _ => ProblemCatalog.ParticipantNotFound(),
        };
    }

    /// <summary>Nobody there may mean that nobody meets, which is no roster but a problem.</summary>
    private async Task<Found<IReadOnlyList<RoomParticipant>>> ReadAsync(
        DurableTaskClient client, string roomName, CancellationToken cancellationToken)
    {
        if (!RoomName.TryParse(roomName, out var name))
        {
            return ProblemCatalog.RoomNotFound();
        }

        var roster = await rosters.ReadAsync(name.Value, cancellationToken);
        return roster switch
        {
            { IsSuccess: false } => PexipProblems.OfList(roster.Error),
            { Value.Count: 0 } => await rooms.ExplainAbsenceAsync(client, name.Value, cancellationToken),
            _ => Found<IReadOnlyList<RoomParticipant>>.Of(roster.Value),
        };
    }
}

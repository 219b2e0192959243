using MaxConf.Functions.Http;
using MaxConf.Functions.OpenApi;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Rooms.Api;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Functions.Rooms.Naming;
using MaxConf.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace MaxConf.Functions.Rooms.Live.Actions;

/// <summary><c>GET /room/{room_name}/actions</c>: what was done to the room's meetings, also of a room that is gone.</summary>
internal sealed class GetActions(RoomCache rooms)
{
    [Function(nameof(GetActions))]
    [Access(AccessPolicy.RoomControl)]
    [EndpointSummary("See what was done")]
    [EndpointDescription("The last hundred actions, also of a room that has been deleted, for as long as MaxConf knows of it.")]
    [ProducesResponseType<IReadOnlyList<RoomAction>>(StatusCodes.Status200OK, Description = "The actions, the oldest first.")]
    [CallsPexip]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "room/{room_name}/actions")] HttpRequest request,
        string room_name,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        if (!RoomName.TryParse(room_name, out var name))
        {
            return ProblemCatalog.RoomNotFound();
        }

        if (await client.GetRoomActionsAsync(name.Value, cancellationToken) is { } actions)
        {
            return Answer(actions);
        }

        // A VMR that has no orchestration: nothing was done to it through MaxConf.
        var room = await rooms.FindAsync(name.Value, cancellationToken);
        return room.Found.IsSuccess ? Answer([]) : PexipProblems.Of(room.Found.Error);
    }

    private static JsonAnswer<IReadOnlyList<RoomAction>> Answer(IReadOnlyList<RoomAction> actions) =>
        new(actions, LiveJson.Default.IReadOnlyListRoomAction);
}

using MaxConf.Functions.Http;
using MaxConf.Functions.OpenApi;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace MaxConf.Functions.Rooms.Live.Conferences;

/// <summary><c>GET /room/{room_name}/layouts</c>: the layouts that the meeting's theme allows.</summary>
internal sealed class GetLayouts(LiveRooms rooms, LayoutReader layouts)
{
    [Function(nameof(GetLayouts))]
    [Access(AccessPolicy.RoomReading)]
    [EndpointSummary("See the layouts there are")]
    [ProducesResponseType<IReadOnlyList<RoomLayout>>(StatusCodes.Status200OK, Description = "The layouts to choose from.")]
    [FailsWith(nameof(ProblemCatalog.NoConference), nameof(ProblemCatalog.NotConfigured))]
    [CallsPexip]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "room/{room_name}/layouts")] HttpRequest request,
        string room_name,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        var found = await rooms.FindConferenceAsync(client, room_name, cancellationToken);
        if (found.Problem is { } problem)
        {
            return problem;
        }

        var read = await layouts.ReadAsync(client, found.Value!, cancellationToken);
        return read.Problem is { } failure
            ? failure
            : new JsonAnswer<IReadOnlyList<RoomLayout>>(read.Value!, LiveJson.Default.IReadOnlyListRoomLayout);
    }
}

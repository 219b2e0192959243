using MaxConf.Functions.Observability;
using MaxConf.Functions.OpenApi;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Rooms.Activities;
using MaxConf.Functions.Rooms.Naming;
using MaxConf.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Rooms.Api;

/// <summary>
/// <c>DELETE /room/{room_name}</c>: deletes the room at once, whoever is in it. 204 when its VMR is gone from Pexip; should Pexip fail,
/// the answer says so and the room's orchestration goes on trying.
/// </summary>
internal sealed class DeleteRoom(RoomRemover remover, ILogger<DeleteRoom> logger)
{
    [Function(nameof(DeleteRoom))]
    [Access(AccessPolicy.RoomOperations)]
    [EndpointSummary("Delete a room")]
    [EndpointDescription("At once, whoever is in it. Should Pexip fail, the answer says so, and MaxConf goes on trying.")]
    [ProducesResponseType(StatusCodes.Status204NoContent, Description = "The room is gone.")]
    [CallsPexip]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "room/{room_name}")] HttpRequest request,
        string room_name,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        if (!RoomName.TryParse(room_name, out var name))
        {
            return ProblemCatalog.RoomNotFound();
        }

        Log.DeletionRequested(logger, request.HttpContext.User.Identity?.Name, name.Value);
        var answer = await remover.RemoveAsync(client, name.Value, cancellationToken);
        return answer.Outcome switch
        {
            RoomTaskOutcome.Done => new NoContentResult(),
            RoomTaskOutcome.Absent => ProblemCatalog.RoomNotFound(),
            _ => PexipProblems.Of(answer.Error!.Kind, answer.Error.RetryAfter),
        };
    }
}

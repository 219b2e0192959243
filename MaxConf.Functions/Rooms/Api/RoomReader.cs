using System.Text;
using MaxConf.Functions.Http;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Rooms.Naming;
using MaxConf.Functions.Security.Genesys;
using MaxConf.Pexip.Management;
using MaxConf.Pexip.Management.Resources;
using MaxConf.Pexip.Management.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace MaxConf.Functions.Rooms.Api;

/// <summary>
/// Answers a request for one room, in the shape that it asks for: 400 for a shape that is neither true nor false, 404 where there is no
/// such room.
/// </summary>
internal sealed class RoomReader(PexipManagementClient pexip, RoomCache cache)
{
    /// <summary>The room as it is on Pexip now.</summary>
    public Task<IActionResult> ReadAsync(HttpRequest request, string roomName, CancellationToken cancellationToken) => AnswerAsync(
        request, roomName, name => pexip.FindConferenceAsync(name, cancellationToken), (shape, room) => shape.Answer(room));

    /// <summary>The room for an agent who polls: as it was a moment ago at most, and only if it is not as the caller has it.</summary>
    public Task<IActionResult> PollAsync(HttpRequest request, string roomName, CancellationToken cancellationToken)
    {
        var key = Encoding.UTF8.GetBytes(GenesysAuthenticator.TokenOf(request));
        return AnswerAsync(
            request, roomName, name => cache.FindAsync(name, cancellationToken), (shape, room) => new TaggedAnswer(shape.Write(room), key));
    }

    private static async Task<IActionResult> AnswerAsync(
        HttpRequest request,
        string roomName,
        Func<string, Task<PexipResult<Conference>>> find,
        Func<RoomShape, Conference, IActionResult> show)
    {
        var query = new QueryReader(request.Query);
        var shape = RoomShape.Read(query);
        if (query.Errors.Count > 0)
        {
            return ProblemCatalog.InvalidRequest(query.Errors);
        }

        if (!RoomName.TryParse(roomName, out var name))
        {
            return ProblemCatalog.RoomNotFound();
        }

        var found = await find(name.Value);
        return found.IsSuccess ? show(shape, found.Value) : PexipProblems.Of(found.Error);
    }
}

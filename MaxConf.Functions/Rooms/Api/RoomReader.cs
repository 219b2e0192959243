using System.Text;
using MaxConf.Functions.Http;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Rooms.Naming;
using MaxConf.Functions.Security.Genesys;
using MaxConf.Pexip.Management;
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
        request,
        roomName,
        async (shape, name) =>
        {
            var found = await pexip.FindConferenceAsync(name, cancellationToken);
            return found.IsSuccess ? shape.Answer(found.Value) : PexipProblems.Of(found.Error);
        });

    /// <summary>The room for an agent who polls: as it was a moment ago at most, and only if it is not as the caller has it.</summary>
    public Task<IActionResult> PollAsync(HttpRequest request, string roomName, CancellationToken cancellationToken) => AnswerAsync(
        request,
        roomName,
        async (shape, name) =>
        {
            var reading = await cache.FindAsync(name, cancellationToken);
            return reading.Found.IsSuccess
                ? new TaggedAnswer(reading.Write(shape), KeyOf(request))
                : PexipProblems.Of(reading.Found.Error);
        });

    private static byte[] KeyOf(HttpRequest request) => Encoding.UTF8.GetBytes(GenesysAuthenticator.TokenOf(request));

    private static Task<IActionResult> AnswerAsync(
        HttpRequest request, string roomName, Func<RoomShape, string, Task<IActionResult>> answer)
    {
        var query = new QueryReader(request.Query);
        var shape = RoomShape.Read(query);
        if (query.Errors.Count > 0)
        {
            return Task.FromResult<IActionResult>(ProblemCatalog.InvalidRequest(query.Errors));
        }

        return RoomName.TryParse(roomName, out var name)
            ? answer(shape, name.Value)
            : Task.FromResult<IActionResult>(ProblemCatalog.RoomNotFound());
    }
}

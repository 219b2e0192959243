using MaxConf.Functions.Http;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Rooms.Naming;
using MaxConf.Pexip.Management;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace MaxConf.Functions.Rooms.Api;

/// <summary>Answers a request for one room, in the shape that it asks for.</summary>
internal sealed class RoomReader(PexipManagementClient pexip)
{
    /// <summary>The room; 400 for a shape that is neither true nor false, 404 where there is no such room.</summary>
    public async Task<IActionResult> ReadAsync(HttpRequest request, string roomName, CancellationToken cancellationToken)
    {
        var query = new QueryReader(request.Query);
        var shape = RoomShape.Read(query);
        if (query.Errors.Count > 0) return ProblemCatalog.InvalidRequest(query.Errors);
        if (!RoomName.TryParse(roomName, out var name)) return ProblemCatalog.RoomNotFound();

        var found = await pexip.FindConferenceAsync(name.Value, cancellationToken);
        return found.IsSuccess ? shape.Answer(found.Value) : PexipProblems.Of(found.Error);
    }
}

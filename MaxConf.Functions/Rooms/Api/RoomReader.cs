using MaxConf.Functions.Http;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Rooms.Naming;
using MaxConf.Pexip.Management;
using MaxConf.Pexip.Management.Resources;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace MaxConf.Functions.Rooms.Api;

/// <summary>Answers a request for one room, in the shape that it asks for.</summary>
internal sealed class RoomReader(PexipManagementClient pexip)
{
    private const string ShapeParameter = "constrained_attributes";

    /// <summary>The room; 400 for a shape that is neither true nor false, 404 where there is no such room.</summary>
    public async Task<IActionResult> ReadAsync(HttpRequest request, string roomName, CancellationToken cancellationToken)
    {
        if (!TryReadShape(request, out var constrained)) return ProblemCatalog.InvalidRequest(ShapeParameter, "must be true or false");
        if (!RoomName.TryParse(roomName, out var name)) return ProblemCatalog.RoomNotFound();

        var found = await pexip.FindConferenceAsync(name.Value, cancellationToken);
        if (!found.IsSuccess) return PexipProblems.Of(found.Error);
        return constrained
            ? new JsonAnswer<ConstrainedConference>(ConstrainedConference.ForHost(found.Value), RoomJson.Default.ConstrainedConference)
            : new JsonAnswer<Conference>(found.Value, RoomJson.Default.Conference);
    }

    private static bool TryReadShape(HttpRequest request, out bool constrained)
    {
        constrained = true;
        var values = request.Query[ShapeParameter];
        return values.Count == 0 || values.Count == 1 && bool.TryParse(values[0], out constrained);
    }
}

using MaxConf.Simulator.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MaxConf.Simulator.Pexip.Control;

/// <summary>What fails from now on, on all three ports.</summary>
internal static class FaultControl
{
    public static void Map(RouteGroupBuilder group, FaultPlan faults)
    {
        group.MapPost("/", async (HttpRequest request) =>
        {
            faults.Add(await ControlResults.ReadAsync(request, ControlJson.Default.Fault));
            return Results.NoContent();
        });
        group.MapDelete("/", () =>
        {
            faults.Clear();
            return Results.NoContent();
        });
    }
}

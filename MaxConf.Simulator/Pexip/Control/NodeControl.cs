using MaxConf.Simulator.Pexip.Client;
using MaxConf.Simulator.Pexip.Conferencing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MaxConf.Simulator.Pexip.Control;

/// <summary>Where conferencing nodes are, what becomes of them, and of the clients that are connected to them.</summary>
internal sealed class NodeControl(PexipPlatform platform, ClientServices clients)
{
    public static void Map(RouteGroupBuilder group, PexipPlatform platform, ClientServices clients)
    {
        var control = new NodeControl(platform, clients);
        group.MapGet("/nodes", control.List);
        group.MapPost("/nodes/begin_maintenance", (HttpRequest request) => control.SetMaintenanceAsync(request, isOn: true));
        group.MapPost("/nodes/end_maintenance", (HttpRequest request) => control.SetMaintenanceAsync(request, isOn: false));
        group.MapPost("/rooms/{name}/cut_events", control.CutEvents);
    }

    public IResult List()
    {
        lock (platform.Gate)
        {
            return Results.Json([.. platform.Nodes.Select(NodeView.Of)], ControlJson.Default.IReadOnlyListNodeView);
        }
    }

    public async Task<IResult> SetMaintenanceAsync(HttpRequest request, bool isOn)
    {
        var name = (await ControlResults.ReadAsync(request, ControlJson.Default.NodeBody)).Node;
        lock (platform.Gate)
        {
            IReadOnlyList<ConferencingNode> nodes = name is null ? platform.Nodes : platform.FindNode(name) is { } node ? [node] : [];
            foreach (var each in nodes)
            {
                each.IsInMaintenance = isOn;
            }

            return nodes.Count > 0
                ? Results.NoContent()
                : ControlResults.Error(StatusCodes.Status404NotFound, $"There is no node {name}.");
        }
    }

    public IResult CutEvents(string name)
    {
        lock (platform.Gate)
        {
            return platform.Conferences.Find(name) is { } meeting
                ? Results.Json(new CountView(clients.CutEvents(meeting)), ControlJson.Default.CountView)
                : ControlResults.Error(StatusCodes.Status404NotFound, $"No conference runs in room {name}.");
        }
    }
}

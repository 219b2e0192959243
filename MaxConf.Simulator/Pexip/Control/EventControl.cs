using System.Text.Json;
using MaxConf.Simulator.Pexip.Conferencing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MaxConf.Simulator.Pexip.Control;

/// <summary>How events are delivered: late, twice, again, or made up.</summary>
internal sealed class EventControl(PexipPlatform platform)
{
    public static void Map(RouteGroupBuilder group, PexipPlatform platform)
    {
        var control = new EventControl(platform);
        group.MapPost("/deliver_twice", control.DeliverTwiceAsync);
        group.MapPost("/replay", control.ReplayAsync);
        group.MapPost("/raw", control.PostRawAsync);
        group.MapPost("/hold", (HttpRequest request) => control.HoldAsync(request, isHeld: true));
        group.MapPost("/release", (HttpRequest request) => control.HoldAsync(request, isHeld: false));
        group.MapPost("/flush", control.FlushAsync);
    }

    public async Task<IResult> DeliverTwiceAsync(HttpRequest request)
    {
        var body = await ControlResults.ReadAsync(request, ControlJson.Default.DeliverTwiceBody);
        lock (platform.Gate)
        {
            platform.EventSinks.DeliverTwice(body.Next);
        }

        return Results.NoContent();
    }

    public async Task<IResult> ReplayAsync(HttpRequest request)
    {
        var body = await ControlResults.ReadAsync(request, ControlJson.Default.ReplayBody);
        lock (platform.Gate)
        {
            return Results.Json(new CountView(platform.EventSinks.Replay(body.Name)), ControlJson.Default.CountView);
        }
    }

    /// <summary>The query's <c>node</c> says which node posts; without it, the first.</summary>
    public async Task<IResult> PostRawAsync(HttpRequest request, string? node)
    {
        using var body = await ReadJsonAsync(request);
        if (!TryFindNodes(node, out var nodes))
        {
            return UnknownNode(node);
        }

        lock (platform.Gate)
        {
            platform.EventSinks.PublishRaw(nodes[0], body.RootElement);
        }

        return Results.NoContent();
    }

    public async Task<IResult> HoldAsync(HttpRequest request, bool isHeld)
    {
        var body = await ControlResults.ReadAsync(request, ControlJson.Default.NodeBody);
        if (!TryFindNodes(body.Node, out var nodes))
        {
            return UnknownNode(body.Node);
        }

        lock (platform.Gate)
        {
            foreach (var node in nodes)
            {
                platform.EventSinks.Hold(node, isHeld);
            }
        }

        return Results.NoContent();
    }

    public async Task<IResult> FlushAsync(CancellationToken cancellationToken)
    {
        Task settled;
        lock (platform.Gate)
        {
            settled = platform.EventSinks.WhenSettledAsync();
        }

        await settled.WaitAsync(cancellationToken);
        return Results.NoContent();
    }

    private bool TryFindNodes(string? name, out IReadOnlyList<ConferencingNode> nodes)
    {
        nodes = name is null ? platform.Nodes : platform.FindNode(name) is { } node ? [node] : [];
        return nodes.Count > 0;
    }

    private static async Task<JsonDocument> ReadJsonAsync(HttpRequest request)
    {
        try
        {
            return await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
        }
        catch (JsonException exception)
        {
            throw new BadHttpRequestException(exception.Message, exception);
        }
    }

    private static IResult UnknownNode(string? node) => ControlResults.Error(StatusCodes.Status404NotFound, $"There is no node {node}.");
}

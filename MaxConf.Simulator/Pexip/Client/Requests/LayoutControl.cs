using System.Text.Json.Nodes;
using MaxConf.Simulator.Pexip.Client.Images;
using MaxConf.Simulator.Pexip.Conferencing;
using MaxConf.Simulator.Pexip.Conferencing.Layouts;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Simulator.Pexip.Client.Requests;

/// <summary>The picture: layouts, indicators, silent video.</summary>
internal sealed class LayoutControl(Conferences conferences)
{
    public void Map(ClientFunctions functions)
    {
        functions.Post(ClientScope.Conference, "transform_layout", Access.Host, Transform);
        functions.Post(ClientScope.Conference, "silent_video_detection", Access.Host, SetSilentVideoDetection);
        functions.Get(ClientScope.Conference, "available_layouts", Access.Anybody, ListLayouts);
        functions.Get(ClientScope.Conference, "layout_svgs", Access.Anybody, DrawLayouts);
    }

    private ClientAnswer Transform(ClientRequest request)
    {
        if (request.Body.Read("transforms", ClientJson.Default.LayoutTransforms) is not { } transforms)
        {
            return ClientAnswer.InvalidRequest;
        }

        return conferences.TransformLayout(request.Meeting, transforms) is { } refusal
            ? ClientAnswer.Refused(StatusCodes.Status400BadRequest, refusal)
            : ClientAnswer.Of(true);
    }

    private ClientAnswer SetSilentVideoDetection(ClientRequest request) =>
        request.Body.Read("config", ClientJson.Default.SilentVideoDetection) is { } detection
        && conferences.SetSilentVideoDetection(request.Meeting, detection)
            ? ClientAnswer.Of(true)
            : ClientAnswer.InvalidRequest;

    /// <summary>By the names that <c>transform_layout</c> takes.</summary>
    private static ClientAnswer ListLayouts(ClientRequest request)
    {
        var isAnnotated = string.Equals(request.Query["annotate"], "true", StringComparison.OrdinalIgnoreCase);
        return ClientAnswer.Of(new JsonArray([.. Layout.All.Select(layout => (JsonNode?)(isAnnotated ? Annotated(layout) : layout.Name))]));
    }

    private static JsonObject Annotated(Layout layout) => new JsonObject
    {
        ["name"] = layout.Name,
        ["tags"] = new JsonArray([.. layout.Tags.Select(tag => (JsonNode?)tag)]),
    };

    private static ClientAnswer DrawLayouts(ClientRequest request) => ClientAnswer.Of(new JsonObject(
        new[] { request.Meeting.HostLayout, request.Meeting.GuestLayout }.Distinct()
            .Select(layout => KeyValuePair.Create(layout.Name, (JsonNode?)LayoutDrawing.Of(layout)))));
}

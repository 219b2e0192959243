using System.Text.Json.Nodes;
using MaxConf.Simulator.Pexip.Client.Events;
using MaxConf.Simulator.Pexip.Client.Images;
using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.Client.Requests;

/// <summary>What comes of the conference's theme: screens, classification levels, pinning of layout groups.</summary>
internal sealed class ThemeControl(Conferences conferences)
{
    private const string Background = "background.jpg";
    private const uint White = 0xFFFFFFFF;

    private static readonly (string Key, string Text)[] Screens =
    [
        ("direct_media_welcome", "Welcome"),
        ("direct_media_waiting_for_host", "Waiting for the host"),
        ("direct_media_other_participants_audio_only", "The others have no video"),
        ("direct_media_escalate", "Somebody else is joining"),
        ("direct_media_deescalate", "Connecting you directly"),
    ];

    public void Map(ClientFunctions functions)
    {
        functions.Get(ClientScope.Conference, "theme", Access.Anybody, GetTheme);
        functions.Post(ClientScope.Conference, "set_classification_level", Access.Host, SetClassification);
        functions.Get(ClientScope.Conference, "get_classification_level", Access.Anybody, request =>
            ClientAnswer.Of(ConferenceJson.Classification(request.Meeting)));
        functions.Post(ClientScope.Conference, "set_pinning_config", Access.Host, SetPinning);
        functions.Get(ClientScope.Conference, "get_pinning_config", Access.Anybody, request =>
            ClientAnswer.Of(new JsonObject { ["pinning_config"] = request.Meeting.PinningConfig }));
    }

    private static ClientAnswer GetTheme(ClientRequest request) => request.Path.Resource switch
    {
        "" => ClientAnswer.Of(new JsonObject(Screens.Select(screen => KeyValuePair.Create(screen.Key, (JsonNode?)Screen(screen.Text))))),
        Background => ClientAnswer.Image(Jpeg.OnePixel),
        _ => ClientAnswer.UnknownRequest,
    };

    private static JsonObject Screen(string text) => new()
    {
        ["layout_type"] = "direct_media",
        ["background"] = new JsonObject { ["path"] = Background },
        ["elements"] = new JsonArray(new JsonObject { ["type"] = "text", ["color"] = White, ["text"] = text }),
    };

    private ClientAnswer SetClassification(ClientRequest request) =>
        request.Body.Number("level") is { } level && double.IsInteger(level)
            ? ClientAnswer.Of(conferences.SetClassificationLevel(request.Meeting, (int)level))
            : ClientAnswer.InvalidRequest;

    private ClientAnswer SetPinning(ClientRequest request) => request.Body.Text("pinning_config") is { } name
        ? ClientAnswer.Of(conferences.SetPinningConfig(request.Meeting, name))
        : ClientAnswer.InvalidRequest;
}

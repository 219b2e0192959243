using System.Text.Json.Nodes;
using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.Client.Events;

/// <summary>Who presents, as clients see it.</summary>
internal static class PresentationJson
{
    /// <param name="presenter">Who presents.</param>
    /// <param name="isForHost">Whether a Host reads it: to Guests uris are empty.</param>
    public static JsonObject Of(Leg presenter, bool isForHost) => new()
    {
        ["presenter_name"] = presenter.DisplayName,
        ["presenter_uri"] = isForHost ? presenter.SourceAlias : "",
        // Not in the document; Pexip's own SDKs read it.
        ["presenter_uuid"] = presenter.Id,
        ["source"] = "video",
    };
}

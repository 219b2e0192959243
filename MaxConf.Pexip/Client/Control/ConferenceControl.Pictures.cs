using System.Text.Json;
using System.Text.Json.Nodes;
using MaxConf.Pexip.Client.Http;
using MaxConf.Pexip.Client.Values;
using MaxConf.Pexip.Results;

namespace MaxConf.Pexip.Client.Control;

/// <summary>What is seen.</summary>
public sealed partial class ConferenceControl
{
    /// <summary>Changes the layout, what is streamed, indicators and overlay texts (<c>transform_layout</c>).</summary>
    /// <param name="transforms">The changes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>
    /// Whether it was done; refused for a Guests' layout where there is no Virtual Auditorium.
    /// </returns>
    public Task<PexipResult<bool>> TransformLayoutAsync(LayoutTransforms transforms, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transforms);
        var body = ClientBody.Of("transforms", transforms, ClientJson.Default.LayoutTransforms);
        return _endpoint.SetAsync("transform_layout", body, cancellationToken);
    }

    /// <summary>Says how silent video is found (<c>silent_video_detection</c>).</summary>
    /// <param name="config">How; what is null has its default.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> SetSilentVideoDetectionAsync(
        SilentVideoDetection config, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(config);
        var body = ClientBody.Of("config", config, ClientJson.Default.SilentVideoDetection);
        return _endpoint.SetAsync("silent_video_detection", body, cancellationToken);
    }

    /// <summary>Lists the layouts to choose from (<c>available_layouts</c>).</summary>
    /// <param name="annotate">Whether their tags are wanted too.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<IReadOnlyList<AvailableLayout>>> GetAvailableLayoutsAsync(
        bool annotate = false, CancellationToken cancellationToken = default)
    {
        const string Request = "available_layouts";
        return _endpoint.GetAsync(Request, annotate ? $"{Request}?annotate=true" : Request, Layouts, cancellationToken);
    }

    /// <summary>Reads drawings of the layouts in use, as SVG by layout (<c>layout_svgs</c>).</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<IReadOnlyDictionary<string, string>>> GetLayoutSvgsAsync(CancellationToken cancellationToken = default) =>
        _endpoint.GetAsync("layout_svgs", ClientJson.Default.IReadOnlyDictionaryStringString, cancellationToken);

    /// <summary>Reads the splash screens of the theme, by their key (<c>theme</c>). Direct media only.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<IReadOnlyDictionary<string, ThemeScreen>>> GetThemeAsync(CancellationToken cancellationToken = default) =>
        _endpoint.GetAsync("theme", ClientJson.Default.IReadOnlyDictionaryStringThemeScreen, cancellationToken);

    /// <summary>Fetches a file of the theme, such as a background (<c>theme/…</c>).</summary>
    /// <param name="path">Where it is, such as <see cref="ThemeBackground.Path"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<NodeFile>> GetThemeResourceAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return _endpoint.DownloadAsync("theme_resource", $"theme/{escaped}", cancellationToken);
    }

    /// <summary>Fetches a still image of the presentation (<c>presentation.jpeg</c>, <c>presentation_high.jpeg</c>).</summary>
    /// <param name="eventId">The id of the event that told of it.</param>
    /// <param name="highResolution">Whether the larger image is wanted.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<NodeFile>> GetPresentationFrameAsync(
        string eventId, bool highResolution = false, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventId);
        var file = highResolution ? "presentation_high.jpeg" : "presentation.jpeg";
        return _endpoint.DownloadAsync("presentation_frame", $"{file}?id={Uri.EscapeDataString(eventId)}", cancellationToken);
    }

    /// <summary>Sets the message banner (<c>set_message_text</c>).</summary>
    /// <param name="text">What it says, in one or more lines; empty to take it away.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> SetMessageTextAsync(string text, CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("set_message_text", new JsonObject { ["text"] = text }, cancellationToken);

    /// <summary>Reads the message banner (<c>get_message_text</c>).</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<MessageText>> GetMessageTextAsync(CancellationToken cancellationToken = default) =>
        _endpoint.GetAsync("get_message_text", ClientJson.Default.MessageText, cancellationToken);

    /// <summary>Sets who is pinned where (<c>set_pinning_config</c>).</summary>
    /// <param name="pinningConfig">The name of a pinning configuration of the conference's theme.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> SetPinningConfigAsync(string pinningConfig, CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("set_pinning_config", new JsonObject { ["pinning_config"] = pinningConfig }, cancellationToken);

    /// <summary>Reads who is pinned where (<c>get_pinning_config</c>).</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<PinningConfig>> GetPinningConfigAsync(CancellationToken cancellationToken = default) =>
        _endpoint.GetAsync("get_pinning_config", ClientJson.Default.PinningConfig, cancellationToken);

    private static IReadOnlyList<AvailableLayout>? Layouts(JsonElement result) =>
        result.Deserialize(ClientJson.Default.IReadOnlyListJsonElement) is { } layouts ? [.. layouts.Select(Layout)] : null;

    // A name alone, or an object where tags were asked for.
    private static AvailableLayout Layout(JsonElement layout) => layout.ValueKind == JsonValueKind.Object
        ? layout.Deserialize(ClientJson.Default.AvailableLayout)!
        : new AvailableLayout { Name = new Layout(layout.ToString()) };
}

using System.Text.Json.Nodes;
using MaxConf.Pexip.Client.Http;
using MaxConf.Pexip.Client.Values;
using MaxConf.Pexip.Results;

namespace MaxConf.Pexip.Client.Control;

/// <summary>What a participant sends, hears and sees.</summary>
public sealed partial class ParticipantControl
{
    /// <summary>Sends it tones (<c>dtmf</c>). Sent once.</summary>
    /// <param name="digits">The tones. Secret, as they may spell a PIN.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> SendDtmfAsync(string digits, CancellationToken cancellationToken = default) =>
        _endpoint.DoAsync("dtmf", new JsonObject { ["digits"] = digits }, cancellationToken);

    /// <summary>Sends it a chat message (<c>message</c>). Sent once.</summary>
    /// <param name="type">Plain text or JSON.</param>
    /// <param name="payload">What it says.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> SendMessageAsync(MessageType type, string payload, CancellationToken cancellationToken = default) =>
        _endpoint.DoAsync("message", new JsonObject { ["type"] = type.Value, ["payload"] = payload }, cancellationToken);

    /// <summary>Adds media to this connection (<c>calls</c>). Sent once.</summary>
    /// <param name="call">The offer.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<CallAnswer>> CallAsync(NewCall call, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        var body = ClientBody.Of(call, ClientJson.Default.NewCall);
        return _endpoint.AskAsync("calls", body, ClientJson.Default.CallAnswer, cancellationToken);
    }

    /// <summary>Asks for live captions, which come as events (<c>show_live_captions</c>): a Host for anybody, a Guest for itself.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether they have been started, and why not.</returns>
    public async Task<PexipResult<LiveCaptionsOutcome>> ShowLiveCaptionsAsync(CancellationToken cancellationToken = default)
    {
        var reply = await _endpoint.SendAsync(_endpoint.Post("show_live_captions", null, mayRepeat: true), cancellationToken);
        var failure = ClientEnvelope.FailureIn(reply.Body);
        var outcome = failure is null ? LiveCaptionsOutcome.Started : new LiveCaptionsOutcome(failure);
        return reply.Error is null || outcome.IsDocumentedFailure ? outcome : reply.Error;
    }

    /// <summary>Ends the live captions (<c>hide_live_captions</c>).</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> HideLiveCaptionsAsync(CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("hide_live_captions", null, cancellationToken);

    /// <summary>Changes the text over its picture (<c>overlaytext</c>).</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> SetOverlayTextAsync(string text, CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("overlaytext", new JsonObject { ["text"] = text }, cancellationToken);

    /// <summary>Says whether it sees presentations in the mix, in Adaptive Composition (<c>pres_in_mix</c>).</summary>
    /// <param name="state">Whether it does.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> SetPresentationInMixAsync(bool state, CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("pres_in_mix", new JsonObject { ["state"] = state }, cancellationToken);

    /// <summary>Moves its camera (<c>fecc</c>). Sent once.</summary>
    /// <param name="command">How.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> MoveCameraAsync(CameraCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return _endpoint.DoAsync("fecc", ClientBody.Of(command, ClientJson.Default.CameraCommand), cancellationToken);
    }

    /// <summary>Says that it begins to present by video (<c>take_floor</c>). Sent once; that it may not is an error.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> TakeFloorAsync(CancellationToken cancellationToken = default) =>
        _endpoint.DoAsync("take_floor", null, cancellationToken);

    /// <summary>Says that it has finished presenting (<c>release_floor</c>).</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> ReleaseFloorAsync(CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("release_floor", null, cancellationToken);

    /// <summary>Fetches its picture (<c>avatar.jpg</c>).</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<NodeFile>> GetAvatarAsync(CancellationToken cancellationToken = default) =>
        _endpoint.DownloadAsync("avatar", "avatar.jpg", cancellationToken);

    /// <summary>Reports how its media fare (<c>statistics</c>). Direct media only.</summary>
    /// <param name="statistics">The report.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> ReportStatisticsAsync(MediaStatistics statistics, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(statistics);
        return _endpoint.DoAsync("statistics", ClientBody.Of(statistics, ClientJson.Default.MediaStatistics), cancellationToken);
    }

    /// <summary>Says which shape of picture it would like (<c>preferred_aspect_ratio</c>).</summary>
    /// <param name="aspectRatio">Width by height, 0 to 2; 0.5625 is 9:16.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> SetPreferredAspectRatioAsync(double aspectRatio, CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("preferred_aspect_ratio", new JsonObject { ["aspect_ratio"] = aspectRatio }, cancellationToken);

    /// <summary>Puts it into a layout group (<c>layout_group</c>).</summary>
    /// <param name="layoutGroup">The group's name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> SetLayoutGroupAsync(string layoutGroup, CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("layout_group", new JsonObject { ["layout_group"] = layoutGroup }, cancellationToken);

    /// <summary>Says which mixes it is heard in (<c>send_to_audio_mixes</c>), in place of those before.</summary>
    /// <param name="mixes">The mixes; empty for the main one alone.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> SendToAudioMixesAsync(IEnumerable<AudioMix> mixes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(mixes);
        var body = ClientBody.Of("mixes", [.. mixes], ClientJson.Default.IReadOnlyListAudioMix);
        return _endpoint.SetAsync("send_to_audio_mixes", body, cancellationToken);
    }

    /// <summary>Says which mix it hears (<c>receive_from_audio_mix</c>).</summary>
    /// <param name="mixName">The mix's name, which is made if it is not there; null for no audio.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> ReceiveFromAudioMixAsync(string? mixName, CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("receive_from_audio_mix", new JsonObject { ["mix_name"] = mixName }, cancellationToken);
}

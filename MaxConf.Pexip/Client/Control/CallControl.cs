using System.Text.Json.Nodes;
using MaxConf.Pexip.Client.Http;
using MaxConf.Pexip.Results;

namespace MaxConf.Pexip.Client.Control;

/// <summary>
/// What can be done with a call. Of the boolean results true says that Pexip did as asked, and false that it did not. Everything is sent
/// once.
/// </summary>
public sealed class CallControl
{
    private readonly ClientEndpoint _endpoint;

    internal CallControl(ClientEndpoint endpoint) => _endpoint = endpoint;

    /// <summary>Starts media (<c>ack</c>).</summary>
    /// <param name="sdp">With direct media, the answer to the far end's offer; null otherwise.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> AckAsync(string? sdp = null, CancellationToken cancellationToken = default) =>
        _endpoint.DoAsync("ack", sdp is null ? null : new JsonObject { ["sdp"] = sdp }, cancellationToken);

    /// <summary>Disconnects the call (<c>disconnect</c>).</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> DisconnectAsync(CancellationToken cancellationToken = default) =>
        _endpoint.DoAsync("disconnect", null, cancellationToken);

    /// <summary>Sends tones to the far end of a gateway call (<c>dtmf</c>).</summary>
    /// <param name="digits">The tones. Secret, as they may spell a PIN.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> SendDtmfAsync(string digits, CancellationToken cancellationToken = default) =>
        _endpoint.DoAsync("dtmf", new JsonObject { ["digits"] = digits }, cancellationToken);

    /// <summary>Sends a new ICE candidate (<c>new_candidate</c>).</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> SendCandidateAsync(IceCandidate candidate, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return _endpoint.DoAsync("new_candidate", ClientBody.Of(candidate, ClientJson.Default.IceCandidate), cancellationToken);
    }

    /// <summary>Sends a new SDP (<c>update</c>).</summary>
    /// <param name="sdp">The new SDP.</param>
    /// <param name="feccSupported">
    /// Whether Far End Camera Control messages may be sent to this participant; null leaves it to Pexip: no.
    /// </param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The node's SDP.</returns>
    public async Task<PexipResult<string>> UpdateAsync(
        string sdp, bool? feccSupported = null, CancellationToken cancellationToken = default)
    {
        var body = new JsonObject { ["sdp"] = sdp };
        if (feccSupported is { } isSupported)
        {
            body["fecc_supported"] = isSupported;
        }

        var result = await _endpoint.ResultAsync(_endpoint.Post("update", body, mayRepeat: false), cancellationToken);
        return result.IsSuccess ? ClientEnvelope.Text(result.Value, "sdp") ?? result.Value.ToString() : result.Error;
    }

    /// <summary>Moves the camera at the far end of a gateway call (<c>fecc</c>).</summary>
    /// <param name="command">How.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> MoveCameraAsync(CameraCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return _endpoint.DoAsync("fecc", ClientBody.Of(command, ClientJson.Default.CameraCommand), cancellationToken);
    }
}

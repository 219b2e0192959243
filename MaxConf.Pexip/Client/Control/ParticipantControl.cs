using System.Text.Json.Nodes;
using MaxConf.Pexip.Client.Http;
using MaxConf.Pexip.Client.Values;
using MaxConf.Pexip.Results;

namespace MaxConf.Pexip.Client.Control;

/// <summary>
/// What can be done with a participant: by a Host with anybody, and partly by a Guest with itself. Of the boolean results true says that
/// Pexip did as asked, and false that it did not.
/// </summary>
public sealed partial class ParticipantControl
{
    private readonly ClientEndpoint _endpoint;

    internal ParticipantControl(ClientEndpoint endpoint) => _endpoint = endpoint;

    /// <summary>Disconnects it (<c>disconnect</c>). Sent once.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> DisconnectAsync(CancellationToken cancellationToken = default) =>
        _endpoint.DoAsync("disconnect", null, cancellationToken);

    /// <summary>Mutes its audio (<c>mute</c>).</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> MuteAsync(CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("mute", null, cancellationToken);

    /// <summary>Unmutes its audio (<c>unmute</c>).</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> UnmuteAsync(CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("unmute", null, cancellationToken);

    /// <summary>Mutes its video (<c>video_muted</c>).</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> MuteVideoAsync(CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("video_muted", null, cancellationToken);

    /// <summary>Unmutes its video (<c>video_unmuted</c>).</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> UnmuteVideoAsync(CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("video_unmuted", null, cancellationToken);

    /// <summary>Shows its own microphone as muted (<c>client_mute</c>).</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> ClientMuteAsync(CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("client_mute", null, cancellationToken);

    /// <summary>Shows its own microphone as unmuted (<c>client_unmute</c>).</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> ClientUnmuteAsync(CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("client_unmute", null, cancellationToken);

    /// <summary>Lets it receive presentations (<c>allowrxpresentation</c>).</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> AllowPresentationAsync(CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("allowrxpresentation", null, cancellationToken);

    /// <summary>Keeps presentations from it (<c>denyrxpresentation</c>).</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> DenyPresentationAsync(CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("denyrxpresentation", null, cancellationToken);

    /// <summary>Puts it into the spotlight (<c>spotlighton</c>).</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> SpotlightOnAsync(CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("spotlighton", null, cancellationToken);

    /// <summary>Takes it out of the spotlight (<c>spotlightoff</c>).</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> SpotlightOffAsync(CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("spotlightoff", null, cancellationToken);

    /// <summary>Lets it in from the waiting room of a locked conference (<c>unlock</c>).</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> UnlockAsync(CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("unlock", null, cancellationToken);

    /// <summary>Raises its hand (<c>buzz</c>).</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> BuzzAsync(CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("buzz", null, cancellationToken);

    /// <summary>Lowers its hand (<c>clearbuzz</c>).</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> ClearBuzzAsync(CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("clearbuzz", null, cancellationToken);

    /// <summary>Changes its role (<c>role</c>).</summary>
    /// <param name="role">The new role.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> SetRoleAsync(Role role, CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("role", new JsonObject { ["role"] = role.AsInRoster }, cancellationToken);

    /// <summary>Moves it to another conference (<c>transfer</c>). Sent once.</summary>
    /// <param name="request">Where to, and as what.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> TransferAsync(TransferRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _endpoint.DoAsync("transfer", ClientBody.Of(request, ClientJson.Default.TransferRequest), cancellationToken);
    }
}

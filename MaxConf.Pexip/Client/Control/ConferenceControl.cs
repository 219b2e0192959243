using System.Text.Json.Nodes;
using MaxConf.Pexip.Client.Http;
using MaxConf.Pexip.Client.Rosters;
using MaxConf.Pexip.Client.Values;
using MaxConf.Pexip.Results;

namespace MaxConf.Pexip.Client.Control;

/// <summary>
/// What can be done with a conference, or with a breakout room as one. Most of it is for Hosts; a Guest is
/// <see cref="PexipErrorKind.NotAuthorized"/>. Of the boolean results true says that Pexip did as asked, and false that it did not.
/// </summary>
public sealed partial class ConferenceControl
{
    private readonly ClientEndpoint _endpoint;

    internal ConferenceControl(ClientEndpoint endpoint) => _endpoint = endpoint;

    /// <summary>Dials a participant (<c>dial</c>). Hosts only; sent once.</summary>
    /// <param name="request">Whom, and how.</param>
    /// <param name="cancellationToken">Gives up; the call may have been placed all the same.</param>
    /// <returns>The UUIDs of the new participants: one, or several where the call forks, of which one is answered.</returns>
    public Task<PexipResult<IReadOnlyList<string>>> DialAsync(DialRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var body = ClientBody.Of(request, ClientJson.Default.DialRequest);
        return _endpoint.AskAsync("dial", body, ClientJson.Default.IReadOnlyListString, cancellationToken);
    }

    /// <summary>Reads the conference's properties (<c>conference_status</c>).</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<ConferenceStatus>> GetStatusAsync(CancellationToken cancellationToken = default) =>
        _endpoint.GetAsync("conference_status", ClientJson.Default.ConferenceStatus, cancellationToken);

    /// <summary>Lists the participants (<c>participants</c>).</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<IReadOnlyList<Participant>>> GetParticipantsAsync(CancellationToken cancellationToken = default) =>
        _endpoint.GetAsync("participants", ClientJson.Default.IReadOnlyListParticipant, cancellationToken);

    /// <summary>Locks the conference: who comes then waits to be let in (<c>lock</c>). Hosts only.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> LockAsync(CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("lock", null, cancellationToken);

    /// <summary>Unlocks the conference (<c>unlock</c>). Hosts only.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> UnlockAsync(CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("unlock", null, cancellationToken);

    /// <summary>Lets the waiting Guests in although no Host has media (<c>start_conference</c>). Hosts only.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> StartAsync(CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("start_conference", null, cancellationToken);

    /// <summary>Mutes all Guests (<c>muteguests</c>). Hosts only.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> MuteGuestsAsync(CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("muteguests", null, cancellationToken);

    /// <summary>Unmutes all Guests (<c>unmuteguests</c>). Hosts only.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> UnmuteGuestsAsync(CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("unmuteguests", null, cancellationToken);

    /// <summary>Says whether Guests whom a Host muted may unmute themselves (<c>set_guests_can_unmute</c>). Hosts only.</summary>
    /// <param name="setting">Whether they may.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> SetGuestsCanUnmuteAsync(bool setting, CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("set_guests_can_unmute", new JsonObject { ["setting"] = setting }, cancellationToken);

    /// <summary>
    /// Disconnects everybody, this participant too (<c>disconnect</c>). Hosts only; sent once. On a breakout room, closes it.
    /// </summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> DisconnectAllAsync(CancellationToken cancellationToken = default) =>
        _endpoint.DoAsync("disconnect", null, cancellationToken);

    /// <summary>Sends a chat message to everybody (<c>message</c>). Sent once.</summary>
    /// <param name="type">Plain text or JSON.</param>
    /// <param name="payload">What it says.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> SendMessageAsync(MessageType type, string payload, CancellationToken cancellationToken = default) =>
        _endpoint.DoAsync("message", new JsonObject { ["type"] = type.Value, ["payload"] = payload }, cancellationToken);

    /// <summary>Lowers all raised hands (<c>clearallbuzz</c>).</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> ClearAllBuzzAsync(CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("clearallbuzz", null, cancellationToken);

    /// <summary>Takes everybody out of the spotlight (<c>clearspotlights</c>).</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> ClearSpotlightsAsync(CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("clearspotlights", null, cancellationToken);

    /// <summary>Sets the classification level (<c>set_classification_level</c>).</summary>
    /// <param name="level">The key of a level of the conference's theme.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> SetClassificationLevelAsync(int level, CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("set_classification_level", new JsonObject { ["level"] = level }, cancellationToken);

    /// <summary>Reads the classification levels, and which is set (<c>get_classification_level</c>).</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<Classification>> GetClassificationLevelAsync(CancellationToken cancellationToken = default) =>
        _endpoint.GetAsync("get_classification_level", ClientJson.Default.Classification, cancellationToken);
}

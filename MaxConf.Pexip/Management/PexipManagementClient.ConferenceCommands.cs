using System.Text.Json.Nodes;
using MaxConf.Pexip.Http;
using MaxConf.Pexip.Management.Http;
using MaxConf.Pexip.Management.Resources;
using MaxConf.Pexip.Results;

namespace MaxConf.Pexip.Management;

/// <content>
/// Commands to a meeting in progress: <c>command/v1/conference</c>. Success means that Pexip has accepted the command; status and events
/// tell what it came to. Each is repeated like a read, as twice comes to the same as once. Of a meeting that is not there the answer is
/// <see cref="PexipErrorKind.NotFound"/>.
/// </content>
public sealed partial class PexipManagementClient
{
    private const string ConferenceId = "conference_id";

    /// <summary>Locks a meeting: newcomers have to wait until they are let in.</summary>
    /// <param name="id">The meeting's id, <see cref="LiveConference.Id"/>.</param>
    /// <param name="cancellationToken">Ends the wait; the command may be carried out all the same.</param>
    public Task<PexipResult> LockLiveConferenceAsync(string id, CancellationToken cancellationToken = default) =>
        CommandConferenceAsync("lock", id, cancellationToken);

    /// <summary>Unlocks a meeting.</summary>
    /// <inheritdoc cref="LockLiveConferenceAsync"/>
    public Task<PexipResult> UnlockLiveConferenceAsync(string id, CancellationToken cancellationToken = default) =>
        CommandConferenceAsync("unlock", id, cancellationToken);

    /// <summary>Mutes all Guests of a meeting.</summary>
    /// <inheritdoc cref="LockLiveConferenceAsync"/>
    public Task<PexipResult> MuteGuestsAsync(string id, CancellationToken cancellationToken = default) =>
        CommandConferenceAsync("mute_guests", id, cancellationToken);

    /// <summary>Unmutes all Guests of a meeting.</summary>
    /// <inheritdoc cref="LockLiveConferenceAsync"/>
    public Task<PexipResult> UnmuteGuestsAsync(string id, CancellationToken cancellationToken = default) =>
        CommandConferenceAsync("unmute_guests", id, cancellationToken);

    /// <summary>Ends a meeting: everybody is disconnected.</summary>
    /// <inheritdoc cref="LockLiveConferenceAsync"/>
    public Task<PexipResult> DisconnectLiveConferenceAsync(string id, CancellationToken cancellationToken = default) =>
        CommandAsync("conference", "disconnect", new() { [ConferenceId] = id }, endsItsTarget: true, cancellationToken);

    /// <summary>Changes a meeting's picture.</summary>
    /// <param name="id">The meeting's id, <see cref="LiveConference.Id"/>.</param>
    /// <param name="transform">What it is to be.</param>
    /// <param name="cancellationToken">Ends the wait; the command may be carried out all the same.</param>
    public Task<PexipResult> TransformLayoutAsync(string id, LayoutTransform transform, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transform);
        var body = ToJson(transform, PexipJson.Default.LayoutTransform);
        body[ConferenceId] = id;
        return CommandAsync("conference", "transform_layout", body, endsItsTarget: false, cancellationToken);
    }

    private Task<PexipResult> CommandConferenceAsync(string command, string id, CancellationToken cancellationToken) =>
        CommandAsync("conference", command, new() { [ConferenceId] = id }, endsItsTarget: false, cancellationToken);

    private async Task<PexipResult> CommandAsync(
        string target, string command, JsonObject body, bool endsItsTarget, CancellationToken cancellationToken)
    {
        var path = (target == "conference" ? PexipPaths.ConferenceCommands : PexipPaths.ParticipantCommands) + command + "/";
        var request = new PexipRequest($"{target}.{command}", HttpMethod.Post, path, body)
        {
            IsIdempotent = true,
            EndsItsTarget = endsItsTarget,
        };
        var answer = await _http.CommandAsync(request, cancellationToken);
        return answer.IsSuccess ? PexipResult.Success : answer.Error;
    }
}

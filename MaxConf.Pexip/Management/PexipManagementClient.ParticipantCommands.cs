using System.Text.Json;
using System.Text.Json.Nodes;
using MaxConf.Pexip.Http;
using MaxConf.Pexip.Management.Http;
using MaxConf.Pexip.Management.Resources;
using MaxConf.Pexip.Results;

namespace MaxConf.Pexip.Management;

/// <content>
/// Commands to a participant of a meeting in progress: <c>command/v1/participant</c>. As with those to a meeting, success means accepted,
/// and all but <see cref="TransferParticipantAsync"/> and <see cref="DialAsync"/> are repeated like a read.
/// </content>
public sealed partial class PexipManagementClient
{
    private const string ParticipantId = "participant_id";

    /// <summary>Disconnects a participant.</summary>
    /// <param name="id">The leg's id, <see cref="LiveParticipant.Id"/>.</param>
    /// <param name="cancellationToken">Ends the wait; the command may be carried out all the same.</param>
    public Task<PexipResult> DisconnectParticipantAsync(string id, CancellationToken cancellationToken = default) =>
        CommandAsync("participant", "disconnect", new() { [ParticipantId] = id }, endsItsTarget: true, cancellationToken);

    /// <summary>Mutes a participant.</summary>
    /// <inheritdoc cref="DisconnectParticipantAsync"/>
    public Task<PexipResult> MuteParticipantAsync(string id, CancellationToken cancellationToken = default) =>
        CommandParticipantAsync("mute", new() { [ParticipantId] = id }, cancellationToken);

    /// <summary>Unmutes a participant.</summary>
    /// <inheritdoc cref="DisconnectParticipantAsync"/>
    public Task<PexipResult> UnmuteParticipantAsync(string id, CancellationToken cancellationToken = default) =>
        CommandParticipantAsync("unmute", new() { [ParticipantId] = id }, cancellationToken);

    /// <summary>Lets a participant in who waits outside a locked meeting (<c>unlock</c>).</summary>
    /// <inheritdoc cref="DisconnectParticipantAsync"/>
    public Task<PexipResult> UnlockParticipantAsync(string id, CancellationToken cancellationToken = default) =>
        CommandParticipantAsync("unlock", new() { [ParticipantId] = id }, cancellationToken);

    /// <summary>Gives a participant another role.</summary>
    /// <param name="id">The leg's id, <see cref="LiveParticipant.Id"/>.</param>
    /// <param name="role"><see cref="ParticipantRoles.Chair"/> or <see cref="ParticipantRoles.Guest"/>.</param>
    /// <param name="cancellationToken">Ends the wait; the command may be carried out all the same.</param>
    public Task<PexipResult> ChangeParticipantRoleAsync(string id, string role, CancellationToken cancellationToken = default) =>
        CommandParticipantAsync("role", new() { [ParticipantId] = id, ["role"] = role }, cancellationToken);

    /// <summary>Moves a participant to another service. Sent again only where Pexip said that it had done nothing.</summary>
    /// <param name="id">The leg's id, <see cref="LiveParticipant.Id"/>.</param>
    /// <param name="conferenceAlias">An alias of that service, at most 250 characters.</param>
    /// <param name="role">The role there; null for Guest.</param>
    /// <param name="cancellationToken">Ends the wait; the command may be carried out all the same.</param>
    public async Task<PexipResult> TransferParticipantAsync(
        string id, string conferenceAlias, string? role = null, CancellationToken cancellationToken = default)
    {
        var body = new JsonObject { [ParticipantId] = id, ["conference_alias"] = conferenceAlias };
        if (role is not null)
        {
            body["role"] = role;
        }

        var request = new PexipRequest("participant.transfer", HttpMethod.Post, PexipPaths.ParticipantCommands + "transfer/", body);
        var answer = await _http.CommandAsync(request, cancellationToken);
        return answer.IsSuccess ? PexipResult.Success : answer.Error;
    }

    /// <summary>
    /// Calls somebody into a meeting. Sent again only where Pexip said that it had done nothing: when the outcome is open, status tells.
    /// </summary>
    /// <param name="call">Whom, and how.</param>
    /// <param name="cancellationToken">Ends the wait; the call may be placed all the same.</param>
    public async Task<PexipResult<DialledOut>> DialAsync(NewDialOut call, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        var body = ToJson(call, PexipJson.Default.NewDialOut);
        var request = new PexipRequest("participant.dial", HttpMethod.Post, PexipPaths.ParticipantCommands + "dial/", body);
        var answer = await _http.CommandAsync(request, cancellationToken);
        if (!answer.IsSuccess)
        {
            return answer.Error;
        }

        return ReadDialled(answer.Value) is { } dialled
            ? dialled
            : PexipErrors.Error(request, PexipErrorKind.Unexpected, "accepted, but under which id was not said");
    }

    private Task<PexipResult> CommandParticipantAsync(string command, JsonObject body, CancellationToken cancellationToken) =>
        CommandAsync("participant", command, body, endsItsTarget: false, cancellationToken);

    private static DialledOut? ReadDialled(PexipCommandAnswer answer)
    {
        try
        {
            var dialled = answer.Data?.Deserialize(PexipJson.Default.DialledOut);
            return dialled is { ParticipantId: { } id, ParticipantIds: not { Count: > 0 } }
                ? dialled with { ParticipantIds = [id] }
                : dialled is { ParticipantIds.Count: > 0 } ? dialled : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

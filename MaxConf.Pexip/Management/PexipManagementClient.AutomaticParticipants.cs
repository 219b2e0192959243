using System.Text.Json.Nodes;
using MaxConf.Pexip.Http;
using MaxConf.Pexip.Management.Http;
using MaxConf.Pexip.Management.Resources;
using MaxConf.Pexip.Results;

namespace MaxConf.Pexip.Management;

/// <content>Participants Pexip dials: <c>configuration/v1/automatic_participant</c>.</content>
public sealed partial class PexipManagementClient
{
    /// <summary>
    /// Makes an automatic participant for a conference and gives its id. When a failure leaves open whether it was made, the
    /// conference's participants are searched for its alias.
    /// </summary>
    /// <param name="conferenceId">The configuration id of the conference.</param>
    /// <param name="participant">What to make.</param>
    /// <param name="cancellationToken">Ends the wait; the participant may have been made all the same.</param>
    public Task<PexipResult<int>> CreateAutomaticParticipantAsync(
        int conferenceId, NewAutomaticParticipant participant, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(participant);
        var body = ToJson(participant, PexipJson.Default.NewAutomaticParticipant);
        body["conference"] = new JsonArray(PexipPaths.Reference(PexipPaths.Conferences, conferenceId));
        return _http.CreateAsync(
            new PexipRequest("automatic_participant.create", HttpMethod.Post, PexipPaths.AutomaticParticipants, body),
            token => FirstIdAsync(
                ListAutomaticParticipantsAsync(conferenceId, token), made => made.Alias == participant.Alias, made => made.Id),
            cancellationToken);
    }

    /// <summary>Lists the automatic participants of a conference, each once.</summary>
    /// <param name="conferenceId">The configuration id of the conference.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <exception cref="PexipException">A page cannot be had.</exception>
    public IAsyncEnumerable<AutomaticParticipant> ListAutomaticParticipantsAsync(
        int conferenceId, CancellationToken cancellationToken = default) =>
        _http.ListAsync(
            new PexipListing<AutomaticParticipant, int>(
                "automatic_participant.list",
                PexipPaths.AutomaticParticipants,
                PexipFilter.Of("conference", conferenceId),
                PexipJson.Default.PexipPageAutomaticParticipant,
                participant => participant.Id),
            cancellationToken);

    /// <summary>Changes the fields given, and no others (PATCH).</summary>
    /// <param name="id">The participant's configuration id.</param>
    /// <param name="changes">Fields by Pexip's names.</param>
    /// <param name="cancellationToken">Ends the wait; the change may have been made all the same.</param>
    public Task<PexipResult> UpdateAutomaticParticipantAsync(int id, JsonObject changes, CancellationToken cancellationToken = default) =>
        UpdateAsync("automatic_participant.update", PexipPaths.AutomaticParticipants, id, changes, cancellationToken);

    /// <summary>Deletes an automatic participant; <see cref="PexipErrorKind.NotFound"/> when it is gone.</summary>
    /// <param name="id">The participant's configuration id.</param>
    /// <param name="cancellationToken">Ends the wait; the participant may have been deleted all the same.</param>
    public Task<PexipResult> DeleteAutomaticParticipantAsync(int id, CancellationToken cancellationToken = default) =>
        DeleteAsync("automatic_participant.delete", PexipPaths.AutomaticParticipants, id, cancellationToken);
}

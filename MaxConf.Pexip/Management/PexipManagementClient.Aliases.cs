using System.Text.Json.Nodes;
using MaxConf.Pexip.Http;
using MaxConf.Pexip.Management.Http;
using MaxConf.Pexip.Management.Resources;
using MaxConf.Pexip.Results;

namespace MaxConf.Pexip.Management;

/// <content>Aliases of conferences: <c>configuration/v1/conference_alias</c>.</content>
public sealed partial class PexipManagementClient
{
    /// <summary>
    /// Makes an alias for a conference and gives the alias's id. When a failure leaves open whether it was made, the conference's
    /// aliases are searched for it.
    /// </summary>
    /// <param name="conferenceId">The configuration id of the conference.</param>
    /// <param name="alias">What to make.</param>
    /// <param name="cancellationToken">Ends the wait; the alias may have been made all the same.</param>
    public Task<PexipResult<int>> CreateAliasAsync(
        int conferenceId, NewConferenceAlias alias, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(alias);
        var body = ToJson(alias, PexipJson.Default.NewConferenceAlias);
        body["conference"] = PexipPaths.Reference(PexipPaths.Conferences, conferenceId);
        return _http.CreateAsync(
            new PexipRequest("alias.create", HttpMethod.Post, PexipPaths.Aliases, body),
            token => FirstIdAsync(ListAliasesAsync(conferenceId, token), made => made.Alias == alias.Alias, made => made.Id),
            cancellationToken);
    }

    /// <summary>Lists the aliases of a conference, each once.</summary>
    /// <param name="conferenceId">The configuration id of the conference.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <exception cref="PexipException">A page cannot be had.</exception>
    public IAsyncEnumerable<ConferenceAlias> ListAliasesAsync(int conferenceId, CancellationToken cancellationToken = default) =>
        _http.ListAsync(
            new PexipListing<ConferenceAlias, int>(
                "alias.list",
                PexipPaths.Aliases,
                PexipFilter.Of("conference", conferenceId),
                PexipJson.Default.PexipPageConferenceAlias,
                alias => alias.Id),
            cancellationToken);

    /// <summary>Changes the fields given, and no others (PATCH).</summary>
    /// <param name="id">The alias row's id.</param>
    /// <param name="changes">Fields by Pexip's names.</param>
    /// <param name="cancellationToken">Ends the wait; the change may have been made all the same.</param>
    public Task<PexipResult> UpdateAliasAsync(int id, JsonObject changes, CancellationToken cancellationToken = default) =>
        UpdateAsync("alias.update", PexipPaths.Aliases, id, changes, cancellationToken);

    /// <summary>Deletes an alias; <see cref="PexipErrorKind.NotFound"/> when it is gone.</summary>
    /// <param name="id">The alias row's id.</param>
    /// <param name="cancellationToken">Ends the wait; the alias may have been deleted all the same.</param>
    public Task<PexipResult> DeleteAliasAsync(int id, CancellationToken cancellationToken = default) =>
        DeleteAsync("alias.delete", PexipPaths.Aliases, id, cancellationToken);
}

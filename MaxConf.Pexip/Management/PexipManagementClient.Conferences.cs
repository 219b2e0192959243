using System.Text.Json.Nodes;
using MaxConf.Pexip.Http;
using MaxConf.Pexip.Management.Http;
using MaxConf.Pexip.Management.Resources;
using MaxConf.Pexip.Results;

namespace MaxConf.Pexip.Management;

/// <content>Conferences: <c>configuration/v1/conference</c>.</content>
public sealed partial class PexipManagementClient
{
    /// <summary>
    /// Makes a conference and gives its id. Pexip can fail a request it has carried out; so whenever that is left open, the name is
    /// looked up: a conference of that name with the same tag is taken to be the one made, one with another tag is
    /// <see cref="PexipErrorKind.AlreadyExists"/>, and none leaves the first error standing. A plain "already exists" never is adopted.
    /// The conferencing nodes know the conference only after Pexip's replication delay, a minute or more.
    /// </summary>
    /// <param name="conference">What to make.</param>
    /// <param name="cancellationToken">Ends the wait; the conference may have been made all the same.</param>
    public Task<PexipResult<int>> CreateConferenceAsync(NewConference conference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conference);
        var body = ToJson(conference, PexipJson.Default.NewConference);
        var request = new PexipRequest("conference.create", HttpMethod.Post, PexipPaths.Conferences, body);
        return _http.CreateAsync(request, token => FindOwnAsync(conference, token), cancellationToken);
    }

    /// <summary>Finds the conference with exactly this name; <see cref="PexipErrorKind.NotFound"/> when there is none.</summary>
    /// <param name="name">The name, compared by ordinal.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<PexipResult<Conference>> FindConferenceAsync(string name, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var path = PexipPaths.Conferences + PexipFilter.Of("name", name).Page(limit: 20, offset: 0);
        var page = await _http.GetAsync("conference.find", path, PexipJson.Default.PexipPageConference, cancellationToken);
        if (!page.IsSuccess)
        {
            return page.Error;
        }

        // Names are unique, yet no source says whether the node's filter minds case.
        var found = page.Value.Objects?.FirstOrDefault(conference => conference.Name == name);
        return found is not null ? found : new PexipError(PexipErrorKind.NotFound, "conference.find: there is no conference of this name");
    }

    /// <summary>Reads a conference; <see cref="PexipErrorKind.NotFound"/> when the id is unknown.</summary>
    /// <param name="id">The configuration id.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<PexipResult<Conference>> GetConferenceAsync(int id, CancellationToken cancellationToken = default) =>
        _http.GetAsync("conference.get", PexipPaths.Detail(PexipPaths.Conferences, id), PexipJson.Default.Conference, cancellationToken);

    /// <summary>
    /// Changes the fields given, and no others (PATCH). Not for aliases: whether a list replaces or adds is not settled; see
    /// <see cref="CreateAliasAsync"/>. A change to a running conference affects later joins only.
    /// </summary>
    /// <param name="id">The configuration id.</param>
    /// <param name="changes">Fields by Pexip's names.</param>
    /// <param name="cancellationToken">Ends the wait; the change may have been made all the same.</param>
    public Task<PexipResult> UpdateConferenceAsync(int id, JsonObject changes, CancellationToken cancellationToken = default) =>
        UpdateAsync("conference.update", PexipPaths.Conferences, id, changes, cancellationToken);

    /// <summary>
    /// Deletes a conference; <see cref="PexipErrorKind.NotFound"/> when it is not there. A meeting in progress may go on.
    /// </summary>
    /// <param name="id">The configuration id.</param>
    /// <param name="cancellationToken">Ends the wait; the conference may have been deleted all the same.</param>
    public Task<PexipResult> DeleteConferenceAsync(int id, CancellationToken cancellationToken = default) =>
        DeleteAsync("conference.delete", PexipPaths.Conferences, id, cancellationToken);

    /// <summary>
    /// Lists conferences, page by page as they are asked for, each once. What is made or deleted meanwhile may be missed.
    /// </summary>
    /// <param name="query">Which conferences, in which order.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <exception cref="PexipException">A page cannot be had.</exception>
    public IAsyncEnumerable<Conference> ListConferencesAsync(ConferenceQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.PageSize, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(query.Skip);

        return _http.ListAsync(
            new PexipListing<Conference, int>(
                "conference.list", PexipPaths.Conferences, Filter(query), PexipJson.Default.PexipPageConference, found => found.Id)
            {
                PageSize = query.PageSize,
                Skip = query.Skip,
            },
            cancellationToken);
    }

    /// <summary>Counts conferences, in one request.</summary>
    /// <param name="query">Which conferences; what it says of order, beginning and pages is of no account.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<PexipResult<int>> CountConferencesAsync(ConferenceQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return CountAsync(
            "conference.count", PexipPaths.Conferences, Filter(query), PexipJson.Default.PexipPageConference, cancellationToken);
    }

    // Whatever else they are sorted by, names settle ties: else rooms could change places between two pages.
    private static PexipFilter Filter(ConferenceQuery query)
    {
        var first = (query.IsDescending ? "-" : "") + FieldOf(query.Order);
        return PexipFilter.Of("order_by", first)
            .And("order_by", query.Order == ConferenceOrder.Name ? null : "name")
            .And("name__startswith", query.NamePrefix)
            .And("tag", query.Tag)
            .And("tag__startswith", query.TagPrefix)
            .And("service_type", query.ServiceType);
    }

    private static string FieldOf(ConferenceOrder order) => order switch
    {
        ConferenceOrder.Name => "name",
        ConferenceOrder.Tag => "tag",
        ConferenceOrder.CreationTime => "creation_time",
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, "Pexip does not sort by this."),
    };

    private async Task<PexipResult<int>> FindOwnAsync(NewConference conference, CancellationToken cancellationToken)
    {
        var found = await FindConferenceAsync(conference.Name, cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        return (found.Value.Tag ?? "") == (conference.Tag ?? "")
            ? found.Value.Id
            : new PexipError(PexipErrorKind.AlreadyExists, "conference.create: a conference of this name exists, with another tag");
    }
}

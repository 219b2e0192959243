using MaxConf.Pexip.Management.Http;
using MaxConf.Pexip.Management.Resources;
using MaxConf.Pexip.Results;

namespace MaxConf.Pexip.Management;

/// <content>What goes on now: <c>status/v1</c>. For single questions; what has to be followed comes through event sinks.</content>
public sealed partial class PexipManagementClient
{
    /// <summary>Finds the meetings in progress on the service with this name; an empty list when there is none.</summary>
    /// <param name="name">The service's name, compared by ordinal.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<PexipResult<IReadOnlyList<LiveConference>>> FindLiveConferencesAsync(
        string name, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return CollectAsync(
            ListLiveConferencesAsync("live_conference.find", PexipFilter.Of("name", name), cancellationToken)
                .Where(found => found.Name == name),
            cancellationToken);
    }

    /// <summary>
    /// Finds the conferencing nodes that hold the meetings in progress on the service with this name; an empty list when there is no
    /// meeting.
    /// </summary>
    /// <param name="name">The service's name, compared by ordinal.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<PexipResult<IReadOnlyList<LiveConferenceShard>>> FindLiveConferenceShardsAsync(
        string name, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var shards = _http.ListAsync(
            new PexipListing<LiveConferenceShard, string>(
                "live_conference_shard.find",
                PexipPaths.LiveConferenceShards,
                PexipFilter.Of("conference", name),
                PexipJson.Default.PexipPageLiveConferenceShard,
                shard => shard.Id),
            cancellationToken);
        return CollectAsync(shards.Where(shard => shard.Conference == name), cancellationToken);
    }

    /// <summary>Finds the call legs in progress on the service with this name; an empty list when there is none.</summary>
    /// <param name="conferenceName">The service's name, compared by ordinal.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<PexipResult<IReadOnlyList<LiveParticipant>>> FindLiveParticipantsAsync(
        string conferenceName, CancellationToken cancellationToken = default) =>
        CollectAsync(
            ListLiveParticipantsAsync(conferenceName, cancellationToken).Where(leg => leg.Conference == conferenceName),
            cancellationToken);

    /// <summary>Lists the meetings in progress, each once.</summary>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <exception cref="PexipException">A page cannot be had.</exception>
    public IAsyncEnumerable<LiveConference> ListLiveConferencesAsync(CancellationToken cancellationToken = default) =>
        ListLiveConferencesAsync("live_conference.list", new PexipFilter(), cancellationToken);

    /// <summary>Counts the meetings in progress, in one request.</summary>
    /// <param name="serviceType">The kind of service they run on, one of <see cref="ServiceTypes"/>; null for any.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<PexipResult<int>> CountLiveConferencesAsync(string? serviceType = null, CancellationToken cancellationToken = default) =>
        CountAsync(
            "live_conference.count",
            PexipPaths.LiveConferences,
            new PexipFilter().And("service_type", serviceType),
            PexipJson.Default.PexipPageLiveConference,
            cancellationToken);

    /// <summary>Counts the call legs in progress on the platform, in one request.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<PexipResult<int>> CountLiveParticipantsAsync(CancellationToken cancellationToken = default) =>
        CountAsync(
            "live_participant.count",
            PexipPaths.LiveParticipants,
            new PexipFilter(),
            PexipJson.Default.PexipPageLiveParticipant,
            cancellationToken);

    /// <summary>Lists the call legs in progress on the service with this name, each once.</summary>
    /// <param name="conferenceName">The service's name.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <exception cref="PexipException">A page cannot be had.</exception>
    public IAsyncEnumerable<LiveParticipant> ListLiveParticipantsAsync(string conferenceName, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(conferenceName);
        return _http.ListAsync(
            new PexipListing<LiveParticipant, string>(
                "live_participant.list",
                PexipPaths.LiveParticipants,
                PexipFilter.Of("conference", conferenceName),
                PexipJson.Default.PexipPageLiveParticipant,
                participant => participant.Id),
            cancellationToken);
    }

    /// <summary>Lists the platform's alarms, each once.</summary>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <exception cref="PexipException">A page cannot be had.</exception>
    public IAsyncEnumerable<Alarm> ListAlarmsAsync(CancellationToken cancellationToken = default) =>
        _http.ListAsync(
            new PexipListing<Alarm, int>(
                "alarm.list", PexipPaths.Alarms, new PexipFilter(), PexipJson.Default.PexipPageAlarm, alarm => alarm.Id),
            cancellationToken);

    private IAsyncEnumerable<LiveConference> ListLiveConferencesAsync(
        string operation, PexipFilter filter, CancellationToken cancellationToken) =>
        _http.ListAsync(
            new PexipListing<LiveConference, string>(
                operation, PexipPaths.LiveConferences, filter, PexipJson.Default.PexipPageLiveConference, live => live.Id),
            cancellationToken);

    private static async Task<PexipResult<IReadOnlyList<T>>> CollectAsync<T>(
        IAsyncEnumerable<T> list, CancellationToken cancellationToken)
    {
        try
        {
            return PexipResult.Of<IReadOnlyList<T>>(await list.ToListAsync(cancellationToken));
        }
        catch (PexipException exception)
        {
            return exception.Error;
        }
    }
}

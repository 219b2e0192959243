using MaxConf.Functions.Problems;
using MaxConf.Functions.Randomness;
using MaxConf.Functions.Rooms.Live.Sessions;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Rooms.Live.Events;

/// <summary>
/// The feeds of the rooms that are followed in this process, one a room. A feed is kept a little while after its last reader has gone, so
/// that who comes back resumes.
/// </summary>
internal sealed class RoomFeeds(
    ControlSessions sessions,
    IOptions<LiveControlOptions> options,
    IRandomSource random,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    ILogger<RoomFeeds> logger)
{
    /// <summary>Some minutes of a lively meeting, a few hundred bytes each.</summary>
    private const int HistoryLength = 500;

    private static readonly TimeSpan FullPause = TimeSpan.FromSeconds(30);

    // What a first look at a room and its meeting may take.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Followed> _feeds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _streams = new(StringComparer.Ordinal);

    /// <summary>Has a caller follow a room.</summary>
    /// <param name="client">Reaches the room's orchestration.</param>
    /// <param name="room">The room's name; it has an orchestration.</param>
    /// <param name="caller">Who.</param>
    /// <param name="lastEventId">The last event they had; null for none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Their place, to be disposed; or that there is none left.</returns>
    public async Task<Found<FeedReader>> OpenAsync(
        DurableTaskClient client, string room, string caller, string? lastEventId, CancellationToken cancellationToken)
    {
        if (TryEnter(client, room, caller, out var followed) is { } full)
        {
            return full;
        }

        var isOpen = false;
        try
        {
            if (!await IsKnownAsync(followed.Feed.RoomKnown, cancellationToken))
            {
                return ProblemCatalog.StorageUnavailable(FullPause);
            }

            // Without it the snapshot says that the roster is not known, and it comes as an event.
            await IsKnownAsync(followed.Feed.RosterSettled, cancellationToken);
            var reader = followed.Feed.Join(caller, lastEventId, () => Leave(followed, caller));
            isOpen = true;
            return reader;
        }
        finally
        {
            if (!isOpen)
            {
                Leave(followed, caller);
            }
        }
    }

    private async Task<bool> IsKnownAsync(Task known, CancellationToken cancellationToken)
    {
        try
        {
            await known.WaitAsync(Patience, time, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private Problem? TryEnter(DurableTaskClient client, string room, string caller, out Followed followed)
    {
        lock (_gate)
        {
            followed = _feeds.GetValueOrDefault(room)!;
            if (followed?.Streams >= options.Value.MaxStreamsPerRoom)
            {
                return Full($"A room may have {options.Value.MaxStreamsPerRoom} streams of events open.");
            }

            if (_streams.GetValueOrDefault(caller) >= options.Value.MaxStreamsPerCaller)
            {
                return Full($"A caller may have {options.Value.MaxStreamsPerCaller} streams of events open.");
            }

            followed ??= _feeds[room] = Begin(client, room);
            followed.Streams++;
            followed.Lingering?.Dispose();
            followed.Lingering = null;
            _streams[caller] = _streams.GetValueOrDefault(caller) + 1;
            return null;
        }
    }

    private void Leave(Followed followed, string caller)
    {
        lock (_gate)
        {
            if (--_streams[caller] == 0)
            {
                _streams.Remove(caller);
            }

            if (--followed.Streams == 0)
            {
                followed.Lingering = time.CreateTimer(_ => EndIfIdle(followed), null, options.Value.Linger, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private void EndIfIdle(Followed followed)
    {
        lock (_gate)
        {
            if (followed.Streams == 0)
            {
                End(followed);
            }
        }
    }

    private Followed Begin(DurableTaskClient client, string room)
    {
        var feed = new RoomFeed(new EventHistory(random.NextId(), HistoryLength));
        var followed = new Followed(room, feed, CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping));
        var follower = new RoomFollower(client, room, feed, sessions, options.Value, time, logger);

        // In nobody's name: it outlives the request that it is begun for, and has no part in its trace.
        using (ExecutionContext.SuppressFlow())
        {
            _ = Task.Run(() => FollowAsync(follower, followed));
        }

        return followed;
    }

    /// <summary>A feed whose room is gone is of no use to whoever comes next.</summary>
    private async Task FollowAsync(RoomFollower follower, Followed followed)
    {
        await follower.FollowAsync(followed.Stop.Token);
        lock (_gate)
        {
            End(followed);
        }
    }

    /// <summary>Called with the gate held.</summary>
    private void End(Followed followed)
    {
        followed.Lingering?.Dispose();
        if (_feeds.GetValueOrDefault(followed.Room) == followed)
        {
            _feeds.Remove(followed.Room);
        }

        followed.Stop.Cancel();
    }

    private static Problem Full(string rule) => ProblemCatalog.RateLimited(rule, FullPause);

    /// <summary>A room that is followed.</summary>
    private sealed class Followed(string room, RoomFeed feed, CancellationTokenSource stop)
    {
        public string Room => room;

        public RoomFeed Feed => feed;

        public CancellationTokenSource Stop => stop;

        public int Streams { get; set; }

        public ITimer? Lingering { get; set; }
    }
}

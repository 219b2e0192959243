using MaxConf.Functions.Observability;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Functions.Rooms.Live.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Rooms.Live.Events;

/// <summary>
/// Keeps a feed true: asks the room's orchestration where the room is, now and then, as that works on every host; and has MaxConf's own
/// participant tell of the roster while people meet. Where that cannot be, the feed does without a roster, and it is tried again.
/// </summary>
internal sealed class RoomFollower(
    DurableTaskClient client,
    string room,
    RoomFeed feed,
    ControlSessions sessions,
    LiveControlOptions options,
    TimeProvider time,
    ILogger logger)
{
    private static readonly TimeSpan RejoinPause = TimeSpan.FromSeconds(10);

    private Task _joined = Task.CompletedTask;
    private ControlLease? _lease;
    private long? _failedAt;

    /// <summary>Follows the room until it is gone, or nobody wants to know any more.</summary>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await LookAsync(cancellationToken) is not { State: RoomState.Deleted })
            {
                await Task.Delay(options.PollInterval, time, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody wants to know.
        }

        await _joined;
        StopListening();
    }

    /// <summary>Looks at the room once. Where that fails, it is as it was.</summary>
    private async Task<RoomSummary?> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await client.GetRoomStatusAsync(room, cancellationToken) is not { } status)
            {
                return null;
            }

            var now = RoomSummary.Of(status);
            if (_joined.IsCompleted)
            {
                _joined = FollowRosterAsync(now.State, cancellationToken);
            }

            feed.RoomIs(now);
            return now;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.FeedBehind(logger, room, exception);
            return null;
        }
    }

    private async Task FollowRosterAsync(RoomState state, CancellationToken cancellationToken)
    {
        if (_lease?.Session.Ended.IsCompleted is true)
        {
            // Where nobody is there but whom Pexip called, it would leave again at once.
            StopListening();
            _failedAt = time.GetTimestamp();
        }

        if (state != RoomState.Active)
        {
            StopListening();
            _failedAt = null;
            feed.RosterIs([]);
        }
        else if (_lease is null && !(_failedAt is { } failed && time.GetElapsedTime(failed) < RejoinPause))
        {
            await JoinAsync(cancellationToken);
        }
    }

    private async Task JoinAsync(CancellationToken cancellationToken)
    {
        try
        {
            var rented = await sessions.RentAsync(client, room, cancellationToken);
            _lease = rented.Value;
            _failedAt = _lease is null ? time.GetTimestamp() : null;
            Tell(rented);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.FeedBehind(logger, room, exception);
            _failedAt = time.GetTimestamp();
            feed.RosterLost();
        }
        catch (OperationCanceledException)
        {
            // Nobody wants to know.
        }
    }

    private void Tell(Found<ControlLease> rented)
    {
        switch (rented)
        {
            case { Value: { } lease }:
                lease.Session.Listen(feed);
                break;
            case { Problem.Status: StatusCodes.Status409Conflict }:
                // The meeting has just ended; the room's events will say so.
                feed.RosterIs([]);
                break;
            default:
                feed.RosterLost();
                break;
        }
    }

    private void StopListening()
    {
        _lease?.Session.Ignore(feed);
        _lease?.Dispose();
        _lease = null;
    }
}

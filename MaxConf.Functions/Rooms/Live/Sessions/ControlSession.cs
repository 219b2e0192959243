using MaxConf.Functions.Observability;
using MaxConf.Functions.Rooms.Live.Roster;
using MaxConf.Pexip.Client.Events;
using MaxConf.Pexip.Client.Rosters;
using MaxConf.Pexip.Client.Sessions;
using MaxConf.Pexip.Client.Values;
using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Rooms.Live.Sessions;

/// <summary>
/// MaxConf's own participant in a meeting. It follows the roster, tells those who listen, and leaves at once when nobody is left who called
/// in: it must not be what keeps a meeting going.
/// </summary>
internal sealed class ControlSession : IAsyncDisposable
{
    private readonly string _room;
    private readonly ConferenceSession _conference;
    private readonly ILogger _logger;
    private readonly Lock _gate = new();
    private readonly List<IRosterListener> _listeners = [];

    private ControlSession(string room, ConferenceSession conference, ILogger logger) =>
        (_room, _conference, _logger) = (room, conference, logger);

    /// <summary>What it can do.</summary>
    public ConferenceSession Conference => _conference;

    /// <summary>Completes when it is in the meeting no more; never fails.</summary>
    public Task Ended { get; private init; } = Task.CompletedTask;

    /// <summary>Begins to follow a meeting that was joined.</summary>
    public static ControlSession Begin(string room, ConferenceSession conference, ILogger logger)
    {
        var reading = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var session = new ControlSession(room, conference, logger) { Ended = reading.Task };
        _ = session.FollowAsync(reading);
        return session;
    }

    /// <summary>Has somebody hear of the roster from now on; of all of it first, if it is known yet.</summary>
    public void Listen(IRosterListener listener)
    {
        lock (_gate)
        {
            _listeners.Add(listener);
            if (_conference.Roster.Current is { IsSynced: true } roster)
            {
                listener.RosterIs(Others(roster));
            }
        }
    }

    /// <summary>Tells somebody no more.</summary>
    public void Ignore(IRosterListener listener)
    {
        lock (_gate)
        {
            _listeners.Remove(listener);
        }
    }

    /// <summary>Leaves.</summary>
    public async ValueTask DisposeAsync()
    {
        await _conference.DisposeAsync();
        await Ended;
    }

    private static RoomParticipant[] Others(RosterSnapshot roster) =>
        [.. roster.Participants.Values.Where(each => !each.IsOwn()).OrderBy(each => each.StartTime).Select(RoomParticipant.Of)];

    private async Task FollowAsync(TaskCompletionSource reading)
    {
        try
        {
            await foreach (var news in _conference.ReadEventsAsync())
            {
                Tell(news);
                await LeaveIfAloneAsync();
            }

            Log.ControlEnded(_logger, _room, (await _conference.Completion).Reason);
        }
        catch (Exception exception)
        {
            Log.ControlBroke(_logger, _room, exception);
            await _conference.DisposeAsync();
        }

        reading.SetResult();
    }

    private async Task LeaveIfAloneAsync()
    {
        var roster = _conference.Roster.Current;
        if (roster.IsSynced && !_conference.Completion.IsCompleted && !roster.Participants.Values.Any(HoldsTheMeeting))
        {
            await _conference.DisposeAsync();
        }
    }

    /// <summary>Whom Pexip has called, such as the contact centre, stays or goes by a rule of Pexip's, which must find them alone.</summary>
    private static bool HoldsTheMeeting(Participant participant) => !participant.IsOwn() && participant.CallDirection != CallDirection.Out;

    private void Tell(ConferenceEvent news)
    {
        lock (_gate)
        {
            foreach (var listener in _listeners)
            {
                Tell(listener, news);
            }
        }
    }

    private void Tell(IRosterListener listener, ConferenceEvent news)
    {
        switch (news)
        {
            case RosterSyncedEvent:
                listener.RosterIs(Others(_conference.Roster.Current));
                break;
            case ParticipantCreateEvent { IsSync: false, Participant: var participant } when !participant.IsOwn():
                listener.IsThere(RoomParticipant.Of(participant));
                break;
            case ParticipantUpdateEvent { Participant: var participant } when !participant.IsOwn():
                listener.IsThere(RoomParticipant.Of(participant));
                break;
            case ParticipantDeleteEvent { Uuid: var id }:
                listener.HasLeft(id);
                break;
        }
    }
}

using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using MaxConf.Pexip.Client.Rosters;
using MaxConf.Pexip.Client.Sessions;
using MaxConf.Pexip.Client.Values;

namespace MaxConf.Pexip.Client.Events;

/// <summary>
/// A session's events over one connection after the other. They are read when they are asked for, and not before, so that a slow reader
/// holds the node back and nothing heaps up here.
/// </summary>
internal sealed class EventStream(EventConnector connector, SessionLifetime lifetime)
{
    private ImmutableDictionary<BreakoutRoomId, ConferenceRoster> _breakouts = ImmutableDictionary<BreakoutRoomId, ConferenceRoster>.Empty;

    public ConferenceRoster Roster { get; } = new();

    public IReadOnlyDictionary<BreakoutRoomId, ConferenceRoster> BreakoutRosters => Volatile.Read(ref _breakouts);

    public async IAsyncEnumerable<ConferenceEvent> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.Over);
        var isLost = false;
        while (await ConnectAsync(isLost, stop.Token) is { } connection)
        {
            await foreach (var conferenceEvent in ReadAsync(connection))
            {
                yield return conferenceEvent;
            }

            if (!stop.IsCancellationRequested)
            {
                isLost = true;
                yield return new EventStreamInterruptedEvent();
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        yield return new SessionEndedEvent(await lifetime.End);
    }

    private async IAsyncEnumerable<ConferenceEvent> ReadAsync(EventConnection connection)
    {
        await using (connection)
        {
            try
            {
                while (await connection.NextAsync() is { } item)
                {
                    foreach (var conferenceEvent in TakeIn(ConferenceEventReader.Read(item)))
                    {
                        yield return conferenceEvent;
                    }
                }
            }
            finally
            {
                ForgetConnection();
            }
        }
    }

    // Null when the session or the reading is over.
    private async Task<EventConnection?> ConnectAsync(bool isLost, CancellationToken stop)
    {
        try
        {
            var attempt = await connector.ConnectAsync(lifetime, isLost, stop);
            if (attempt.Connection is null)
            {
                lifetime.EndWith(new SessionEnd(SessionEndReason.TokenRejected, $"events: {attempt.Status}"));
            }

            return attempt.Connection;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return null;
        }
    }

    private IEnumerable<ConferenceEvent> TakeIn(ConferenceEvent conferenceEvent)
    {
        var isSyncing = Roster.IsSyncing;
        var synced = Roster.Apply(conferenceEvent);
        TakeInBreakout(conferenceEvent);
        if (conferenceEvent is DisconnectEvent { Reason: var reason })
        {
            lifetime.EndWith(new SessionEnd(SessionEndReason.Disconnected, reason));
        }

        yield return conferenceEvent is ParticipantCreateEvent or ParticipantUpdateEvent or ParticipantDeleteEvent
            ? conferenceEvent with { IsSync = isSyncing }
            : conferenceEvent;
        if (synced is not null)
        {
            yield return synced;
        }
    }

    private void TakeInBreakout(ConferenceEvent conferenceEvent)
    {
        switch (conferenceEvent)
        {
            case BreakoutBeginEvent { BreakoutUuid: var room }:
                RosterOf(room);
                break;
            case BreakoutEndEvent { BreakoutUuid: var room }:
                Volatile.Write(ref _breakouts, _breakouts.Remove(room));
                break;
            case BreakoutEvent { BreakoutUuid: var room, Event: var inside }:
                RosterOf(room).Apply(inside);
                break;
        }
    }

    private ConferenceRoster RosterOf(BreakoutRoomId room)
    {
        if (!_breakouts.TryGetValue(room, out var roster))
        {
            roster = new();
            Volatile.Write(ref _breakouts, _breakouts.Add(room, roster));
        }

        return roster;
    }

    // Breakout rooms that end meanwhile are not told of; those that are left are, from their beginning.
    private void ForgetConnection()
    {
        Roster.Interrupt();
        Volatile.Write(ref _breakouts, _breakouts.Clear());
    }
}

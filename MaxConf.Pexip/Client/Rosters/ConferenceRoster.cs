using System.Collections.Immutable;
using System.Text.Json;
using MaxConf.Pexip.Client.Events;
using MaxConf.Pexip.Client.Http;

namespace MaxConf.Pexip.Client.Rosters;

/// <summary>
/// Who is in a conference, as the events tell: it is as far as whoever reads them has come, and stands still while nobody does. Safe for
/// concurrent use.
/// </summary>
public sealed class ConferenceRoster
{
    private readonly Lock _lock = new();
    private ImmutableDictionary<string, Participant>? _arriving;
    private RosterSnapshot _current = RosterSnapshot.Empty;
    private TaskCompletionSource _changed = NewSignal();

    internal ConferenceRoster()
    {
    }

    /// <summary>Who is there now.</summary>
    public RosterSnapshot Current
    {
        get
        {
            lock (_lock)
            {
                return _current;
            }
        }
    }

    /// <summary>Whether the node is just telling the whole list.</summary>
    internal bool IsSyncing
    {
        get
        {
            lock (_lock)
            {
                return _arriving is not null;
            }
        }
    }

    /// <summary>Waits until the roster is as wished. A state that has passed before it could be looked at goes unnoticed.</summary>
    /// <param name="isAwaited">Whether a roster is the one waited for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The first roster seen that is.</returns>
    public async Task<RosterSnapshot> WhenAsync(Func<RosterSnapshot, bool> isAwaited, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(isAwaited);
        while (true)
        {
            var (snapshot, changed) = Look();
            if (isAwaited(snapshot))
            {
                return snapshot;
            }

            await changed.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Takes in an event. At the end of a synchronisation, says what it changed.</summary>
    internal RosterSyncedEvent? Apply(ConferenceEvent conferenceEvent)
    {
        lock (_lock)
        {
            return ApplyLocked(conferenceEvent);
        }
    }

    /// <summary>The connection is lost, or nobody reads it any more.</summary>
    internal void Interrupt()
    {
        lock (_lock)
        {
            _arriving = null;
            Publish(_current with { IsSynced = false });
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static RosterSyncedEvent Difference(
        IReadOnlyDictionary<string, Participant> before, ImmutableDictionary<string, Participant> after) => new(
            [.. after.Values.Where(now => !before.ContainsKey(now.Uuid))],
            [.. after.Values.Where(now => before.TryGetValue(now.Uuid, out var then) && HasChanged(then, now))],
            [.. before.Values.Where(then => !after.ContainsKey(then.Uuid))]);

    private static bool HasChanged(Participant then, Participant now) => !JsonElement.DeepEquals(Json(then), Json(now));

    private static JsonElement Json(Participant participant) =>
        JsonSerializer.SerializeToElement(participant, ClientJson.Default.Participant);

    private RosterSyncedEvent? ApplyLocked(ConferenceEvent conferenceEvent)
    {
        switch (conferenceEvent)
        {
            case ParticipantSyncBeginEvent:
                _arriving = ImmutableDictionary<string, Participant>.Empty;
                break;
            case ParticipantSyncEndEvent:
                return EndSync();
            case ParticipantCreateEvent { Participant: var participant }:
                Change(all => all.SetItem(participant.Uuid, participant));
                break;
            case ParticipantUpdateEvent { Participant: var participant }:
                Change(all => all.SetItem(participant.Uuid, participant));
                break;
            case ParticipantDeleteEvent { Uuid: var uuid }:
                Change(all => all.Remove(uuid));
                break;
        }

        return null;
    }

    // While a synchronisation goes on, its list grows beside the roster, which is replaced at its end.
    private void Change(Func<ImmutableDictionary<string, Participant>, ImmutableDictionary<string, Participant>> change)
    {
        if (_arriving is not null)
        {
            _arriving = change(_arriving);
        }
        else
        {
            Publish(_current with { Participants = change((ImmutableDictionary<string, Participant>)_current.Participants) });
        }
    }

    private RosterSyncedEvent? EndSync()
    {
        if (_arriving is not { } arrived)
        {
            return null;
        }

        var difference = Difference(_current.Participants, arrived);
        _arriving = null;
        Publish(_current with { Participants = arrived, IsSynced = true });
        return difference;
    }

    private void Publish(RosterSnapshot snapshot)
    {
        _current = snapshot;
        var changed = _changed;
        _changed = NewSignal();
        changed.SetResult();
    }

    private (RosterSnapshot Snapshot, Task Changed) Look()
    {
        lock (_lock)
        {
            return (_current, _changed.Task);
        }
    }
}

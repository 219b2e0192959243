using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Functions.Rooms.Live.Roster;
using MaxConf.Functions.Rooms.Live.Sessions;

namespace MaxConf.Functions.Rooms.Live.Events;

/// <summary>What goes on in a room, for all who follow it in this process: one picture of it, one history, one number of readers.</summary>
/// <param name="history">Its events.</param>
internal sealed class RoomFeed(EventHistory history) : IRosterListener
{
    private static readonly RosterNews Unknown = new((IReadOnlyList<RoomParticipant>?)null);

    private readonly Lock _gate = new();
    private readonly List<FeedReader> _readers = [];
    private readonly TaskCompletionSource _roomKnown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _rosterSettled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private RoomSummary? _room;
    private Dictionary<string, RoomParticipant>? _roster;
    private bool _isOver;

    /// <summary>Completes when the room is known.</summary>
    public Task RoomKnown => _roomKnown.Task;

    /// <summary>Completes when the roster is known for the first time, or it is clear that it cannot be had now.</summary>
    public Task RosterSettled => _rosterSettled.Task;

    /// <summary>How many follow it.</summary>
    public int Readers
    {
        get
        {
            lock (_gate)
            {
                return _readers.Count;
            }
        }
    }

    /// <summary>Has somebody follow it.</summary>
    /// <param name="caller">Who.</param>
    /// <param name="lastEventId">The last event they had, if they resume.</param>
    /// <param name="leave">Called when they are done.</param>
    public FeedReader Join(string caller, string? lastEventId, Action leave)
    {
        lock (_gate)
        {
            var missed = history.After(lastEventId)
                ?? [new(history.LastId, RoomEventNames.Snapshot, Write(Snapshot, LiveJson.Default.RoomSnapshot))];
            var reader = new FeedReader(caller, missed, each => Leave(each, leave));
            _readers.Add(reader);
            if (_isOver)
            {
                reader.Complete();
            }

            return reader;
        }
    }

    /// <summary>The room is so now. One that is gone is the end of it.</summary>
    public void RoomIs(RoomSummary room)
    {
        lock (_gate)
        {
            if (_room is not null && _room != room)
            {
                Publish(RoomEventNames.Room, Write(room, LiveJson.Default.RoomSummary));
            }

            _room = room;
            _roomKnown.TrySetResult();
            if (room.State == RoomState.Deleted)
            {
                _isOver = true;
                _readers.ForEach(reader => reader.Complete());
            }
        }
    }

    /// <inheritdoc />
    public void RosterIs(IReadOnlyList<RoomParticipant> participants)
    {
        lock (_gate)
        {
            if (_roster is null)
            {
                _roster = participants.ToDictionary(each => each.Id, StringComparer.Ordinal);
                Publish(RoomEventNames.Roster, Write(new(Ordered(_roster)), LiveJson.Default.RosterNews));
            }
            else
            {
                _roster.Keys.Except(participants.Select(each => each.Id)).ToList().ForEach(HasLeft);
                participants.ToList().ForEach(IsThere);
            }

            _rosterSettled.TrySetResult();
        }
    }

    /// <inheritdoc />
    public void IsThere(RoomParticipant participant)
    {
        lock (_gate)
        {
            if (_roster is null || (_roster.TryGetValue(participant.Id, out var known) && known == participant))
            {
                return;
            }

            var name = _roster.ContainsKey(participant.Id) ? RoomEventNames.Updated : RoomEventNames.Joined;
            _roster[participant.Id] = participant;
            Publish(name, Write(participant, LiveJson.Default.RoomParticipant));
        }
    }

    /// <inheritdoc />
    public void HasLeft(string id)
    {
        lock (_gate)
        {
            if (_roster?.Remove(id) is true)
            {
                Publish(RoomEventNames.Left, Write(new(id), LiveJson.Default.ParticipantLeft));
            }
        }
    }

    /// <summary>Nobody tells of the roster any more, or nobody could be found who would.</summary>
    public void RosterLost()
    {
        lock (_gate)
        {
            if (_roster is not null)
            {
                _roster = null;
                Publish(RoomEventNames.Roster, Write(Unknown, LiveJson.Default.RosterNews));
            }

            _rosterSettled.TrySetResult();
        }
    }

    private RoomSnapshot Snapshot => new(_room!, _roster is null ? null : Ordered(_roster));

    private static RoomParticipant[] Ordered(Dictionary<string, RoomParticipant> roster) =>
        [.. roster.Values.OrderBy(each => each.ConnectTime)];

    private static string Write<T>(T value, JsonTypeInfo<T> contract) => JsonSerializer.Serialize(value, contract);

    /// <summary>Called with the gate held: everybody gets the events in one order.</summary>
    private void Publish(string name, string data)
    {
        if (_isOver)
        {
            return;
        }

        var news = history.Add(name, data);
        _readers.RemoveAll(reader => !reader.Offer(news));
    }

    private void Leave(FeedReader reader, Action leave)
    {
        lock (_gate)
        {
            _readers.Remove(reader);
        }

        leave();
    }
}

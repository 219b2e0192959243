using CsCheck;
using MaxConf.Pexip.Client.Events;
using MaxConf.Pexip.Client.Rosters;

namespace MaxConf.Tests.Pexip.Client;

/// <summary>
/// A conference lives through anything, while the connection comes and goes. Whenever it is there and a synchronisation is over, the
/// roster is the conference, and so is what a reader makes of the events.
/// </summary>
public sealed class RosterPropertyTests
{
    private static readonly Gen<(int Act, int Who)> Steps = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 4]);

    [Fact]
    public void Roster_AnyHistory_IsTheConferenceWheneverItIsSynced() => Steps.Array[0, 60].Sample(steps => new History().Live(steps));

    private sealed class History
    {
        private readonly ConferenceRoster _roster = new();
        private readonly Dictionary<string, string> _conference = [];
        private readonly Dictionary<string, string> _reader = [];
        private Queue<string>? _toTell;
        private bool _isConnected;
        private int _names;

        public void Live((int Act, int Who)[] steps)
        {
            foreach (var (act, who) in steps)
            {
                Step(act, $"{who}");
                Assert.Equal(_roster.Current.IsSynced, _isConnected && _toTell is null);
                if (_roster.Current.IsSynced)
                {
                    Assert.Equal(_conference.OrderBy(who => who.Key), Names(_roster.Current));
                    Assert.Equal(_conference.OrderBy(who => who.Key), _reader.OrderBy(who => who.Key));
                }
            }
        }

        private static IEnumerable<KeyValuePair<string, string>> Names(RosterSnapshot roster) =>
            roster.Participants.Select(entry => KeyValuePair.Create(entry.Key, entry.Value.DisplayName!)).OrderBy(who => who.Key);

        private void Step(int act, string who)
        {
            switch (act)
            {
                case 0 when _isConnected:
                    _roster.Interrupt();
                    (_isConnected, _toTell) = (false, null);
                    break;
                case 0:
                    _isConnected = true;
                    _toTell = new(_conference.Keys);
                    Tell(new ParticipantSyncBeginEvent());
                    break;
                case 1 or 2 when _toTell is not null:
                    TellNext();
                    break;
                case 3 when _conference.Remove(who):
                    Tell(new ParticipantDeleteEvent { Uuid = who });
                    break;
                default:
                    Enter(who);
                    break;
            }
        }

        private void Enter(string who)
        {
            var isNew = !_conference.ContainsKey(who);
            _conference[who] = $"name {_names++}";
            var participant = new Participant { Uuid = who, DisplayName = _conference[who] };
            Tell(isNew ? new ParticipantCreateEvent(participant) : new ParticipantUpdateEvent(participant));
        }

        // The list is told one by one, with what happens meanwhile in between; who has left by then is left out.
        private void TellNext()
        {
            if (!_toTell!.TryDequeue(out var who))
            {
                _toTell = null;
                Tell(new ParticipantSyncEndEvent());
            }
            else if (_conference.TryGetValue(who, out var name))
            {
                Tell(new ParticipantCreateEvent(new Participant { Uuid = who, DisplayName = name }));
            }
        }

        private void Tell(ConferenceEvent told)
        {
            if (!_isConnected)
            {
                return;
            }

            var isSyncing = _roster.IsSyncing;
            var synced = _roster.Apply(told);
            if (synced is not null)
            {
                Read(synced);
            }
            else if (!isSyncing)
            {
                Read(told);
            }
        }

        private void Read(ConferenceEvent told)
        {
            switch (told)
            {
                case ParticipantCreateEvent { Participant: var participant }:
                    Assert.True(_reader.TryAdd(participant.Uuid, participant.DisplayName!));
                    break;
                case ParticipantUpdateEvent { Participant: var participant }:
                    _reader[participant.Uuid] = participant.DisplayName!;
                    break;
                case ParticipantDeleteEvent { Uuid: var uuid }:
                    Assert.True(_reader.Remove(uuid));
                    break;
                case RosterSyncedEvent synced:
                    Assert.All(synced.Joined, joined => Assert.True(_reader.TryAdd(joined.Uuid, joined.DisplayName!)));
                    Assert.All(synced.Changed, changed =>
                        Assert.NotEqual(_reader[changed.Uuid], _reader[changed.Uuid] = changed.DisplayName!));
                    Assert.All(synced.Left, left => Assert.True(_reader.Remove(left.Uuid)));
                    break;
            }
        }
    }
}

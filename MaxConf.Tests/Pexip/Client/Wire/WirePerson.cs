using MaxConf.Pexip.Client;
using MaxConf.Pexip.Client.Control;
using MaxConf.Pexip.Client.Events;
using MaxConf.Pexip.Client.Joining;
using MaxConf.Pexip.Client.Rosters;
using MaxConf.Pexip.Client.Sessions;
using MaxConf.Tests.Pexip.Management;

namespace MaxConf.Tests.Pexip.Client.Wire;

/// <summary>Somebody in a conference, who watches all that happens.</summary>
internal sealed class WirePerson : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly List<ConferenceEvent> _seen = [];
    private readonly Task _watching;
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private WirePerson(ConferenceSession session)
    {
        Session = session;
        _watching = WatchAsync();
    }

    public ConferenceSession Session { get; }

    public ConferenceControl Conference => Session.Conference;

    public ParticipantControl Self => Session.Self;

    public string Uuid => Session.Info.ParticipantUuid;

    /// <summary>Joins, and has the whole picture when this returns.</summary>
    public static async Task<WirePerson> JoinAsync(ConferencingNodeClient node, string alias, JoinRequest request)
    {
        var person = new WirePerson(Assert.IsType<Joined>(await node.JoinAsync(alias, request)).Session);
        await person.SeesAsync<StageEvent>();
        return person;
    }

    /// <summary>An event that has come or will come.</summary>
    public async Task<T> SeesAsync<T>(Func<T, bool>? isMeant = null)
        where T : ConferenceEvent
    {
        while (true)
        {
            var (found, more) = Look(isMeant ?? (_ => true));
            if (found is not null)
            {
                return found;
            }

            await more.WaitAsync(WatchedTime.Patience);
        }
    }

    /// <summary>A participant is, or comes to be, like this.</summary>
    public async Task<Participant> SeesAsync(string uuid, Func<Participant, bool> isSo)
    {
        var roster = await Session.Roster
            .WhenAsync(roster => roster.Participants.TryGetValue(uuid, out var participant) && isSo(participant))
            .WaitAsync(WatchedTime.Patience);
        return roster.Participants[uuid];
    }

    /// <summary>A participant is not there, or goes.</summary>
    public Task MissesAsync(string uuid) =>
        Session.Roster.WhenAsync(roster => !roster.Participants.ContainsKey(uuid)).WaitAsync(WatchedTime.Patience);

    /// <summary>The conference is, or comes to be, like this.</summary>
    public Task<ConferenceUpdateEvent> SeesStatusAsync(Func<ConferenceStatus, bool> isSo) =>
        SeesAsync<ConferenceUpdateEvent>(update => isSo(update.Status) && IsLatest(update));

    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        await _watching.WaitAsync(WatchedTime.Patience);
    }

    private async Task WatchAsync()
    {
        await foreach (var conferenceEvent in Session.ReadEventsAsync())
        {
            lock (_lock)
            {
                _seen.Add(conferenceEvent);
                var more = _more;
                _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
                more.SetResult();
            }
        }
    }

    private (T? Found, Task More) Look<T>(Func<T, bool> isMeant)
        where T : ConferenceEvent
    {
        lock (_lock)
        {
            return (_seen.OfType<T>().FirstOrDefault(isMeant), _more.Task);
        }
    }

    private bool IsLatest(ConferenceUpdateEvent update) => ReferenceEquals(update, _seen.OfType<ConferenceUpdateEvent>().Last());
}

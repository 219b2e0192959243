using System.Globalization;
using MaxConf.Pexip.Client.Control;
using MaxConf.Pexip.Client.Joining;
using MaxConf.Pexip.Client.Sessions;
using MaxConf.Pexip.Client.Values;
using MaxConf.Pexip.Results;
using MaxConf.Simulator.Day.Scripts;

namespace MaxConf.Benchmarks.Soak;

/// <summary>Somebody who joins a room, talks, raises a hand, mutes and is muted, leaves, and comes back, until the end.</summary>
internal sealed class SoakPerson(SoakSite site, SoakOptions options, SoakTally tally, int number)
{
    private const int ShortestStay = 5;
    private const int LongestStay = 25;
    private const int LongestAbsence = 3;

    private readonly Chance _chance = new(options.Seed, number);
    private SoakListener? _listener;
    private int _said;

    public int Room => number % options.Rooms;

    /// <summary>Where this person is; null when they are away.</summary>
    public ConferenceSession? Session { get; private set; }

    private bool IsHost => number < options.Rooms;

    /// <summary>Comes and goes until the end, and is wherever they are then.</summary>
    public async Task LiveAsync(CancellationToken end)
    {
        try
        {
            while (true)
            {
                await PauseAsync(_chance.Between(0, LongestAbsence), end);
                await JoinAsync(end);
                await StayAsync(end);
                await LeaveAsync();
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The end.
        }
    }

    /// <summary>Leaves, if they are there.</summary>
    public async Task LeaveAsync()
    {
        if (Session is { } session)
        {
            Session = null;
            await session.DisposeAsync();
            await _listener!.DoneAsync();
            Note(await session.Completion);
        }
    }

    private async Task JoinAsync(CancellationToken end)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"person {number}");
        var request = new JoinRequest(name) { Pin = IsHost ? SoakSite.HostPin : JoinRequest.NoPin };
        var outcome = await site.NodeOf(Room).JoinAsync(SoakSite.RoomName(Room), request, end);
        if (outcome is Joined { Session: var session })
        {
            tally.Joined();
            _listener = new SoakListener(session, tally);
            Session = session;
        }
        else
        {
            tally.Problem($"not joined: {outcome}");
        }
    }

    private async Task StayAsync(CancellationToken end)
    {
        if (IsHost && Session is { } host)
        {
            await TryAsync(host, host.Conference.StartAsync(end));
        }

        var acts = _chance.Between(ShortestStay, LongestStay) / options.Pause.TotalSeconds;
        for (var act = 0; act < acts && Session is { Completion.IsCompleted: false } session; act++)
        {
            await PauseAsync(options.Pause.TotalSeconds * _chance.Between(0.5, 1.5), end);
            await TryAsync(session, ActAsync(session, end));
        }
    }

    private Task<PexipResult<bool>> ActAsync(ConferenceSession session, CancellationToken end) => _chance.Below(IsHost ? 8 : 5) switch
    {
        0 => session.Self.ClientMuteAsync(end),
        1 => session.Self.ClientUnmuteAsync(end),
        2 => session.Self.BuzzAsync(end),
        3 => session.Self.ClearBuzzAsync(end),
        4 => session.Conference.SendMessageAsync(MessageType.PlainText, (++_said).ToString(CultureInfo.InvariantCulture), end),
        5 => Somebody(session).MuteAsync(end),
        6 => Somebody(session).UnmuteAsync(end),
        _ => Somebody(session).SpotlightOnAsync(end),
    };

    private ParticipantControl Somebody(ConferenceSession session)
    {
        var roster = session.Roster.Current.Participants;
        return roster.Count == 0 ? session.Self : session.Participant(roster.Keys.ElementAt(_chance.Below(roster.Count)));
    }

    // Somebody else may have gone by now; and so may this person, without having heard of it yet.
    private async Task TryAsync(ConferenceSession session, Task<PexipResult<bool>> acting)
    {
        var done = await acting;
        tally.Acted();
        if (done.Error is { Kind: not PexipErrorKind.NotFound } error && !session.Completion.IsCompleted)
        {
            tally.Problem(error.Message);
        }
    }

    // A conference whose last Host has gone is ended after a while.
    private void Note(SessionEnd end)
    {
        if (end.Reason == SessionEndReason.Disconnected)
        {
            tally.Disconnected();
        }
        else if (end.Reason != SessionEndReason.Released)
        {
            tally.Problem($"session ended: {end}");
        }
    }

    private static Task PauseAsync(double seconds, CancellationToken end) =>
        Task.Delay(TimeSpan.FromSeconds(seconds), TimeProvider.System, end);
}

using MaxConf.Simulator.Day.Wire;

namespace MaxConf.Simulator.Day.Citizens;

/// <summary>Somebody who meets somebody in a room.</summary>
/// <param name="name">What they call themselves.</param>
/// <param name="role">What they should be let in as.</param>
/// <param name="node">The conferencing node they call.</param>
/// <param name="scene">The day.</param>
internal sealed class Person(string name, DialOutcome role, string node, DayScene scene)
{
    /// <summary>How often somebody calls whose node does not know the room yet.</summary>
    private static readonly TimeSpan RedialInterval = TimeSpan.FromMilliseconds(500);

    /// <summary>How long: no platform should take longer to tell its nodes of a room.</summary>
    private static readonly TimeSpan RedialPatience = TimeSpan.FromMinutes(3);

    private string _pin = "";
    private Participant? _participant;

    /// <summary>Whether they are in the room, with a connection.</summary>
    public bool IsIn => _participant is not null;

    /// <summary>Calls until the node knows the room, and is let in.</summary>
    /// <exception cref="UnexpectedAnswerException">Never let in, or in the wrong role.</exception>
    public async Task JoinAsync(string room, string pin, DayStop stop)
    {
        await DialAsync(room, pin, role, stop);
        _pin = pin;
        scene.Rooms.Enter(room);
    }

    /// <summary>Calls with a PIN that has a digit more than those of the room.</summary>
    /// <exception cref="UnexpectedAnswerException">Let in.</exception>
    public Task MistypeAsync(string room, string pin, DayStop stop) => DialAsync(room, pin + "0", DialOutcome.WrongPin, stop);

    /// <summary>Hangs up, if they are in.</summary>
    public async Task LeaveAsync(CancellationToken cancellationToken)
    {
        if (_participant is not null)
        {
            await _participant.LeaveAsync(cancellationToken);
            _participant = null;
        }
    }

    /// <summary>Loses the connection: nothing more is heard of their client.</summary>
    public async Task DropAsync(string room, CancellationToken cancellationToken)
    {
        await _participant!.StopAsync(cancellationToken);
        await scene.Pexip.DropAsync(room, _participant.Id, cancellationToken);
        _participant = null;
    }

    /// <summary>Comes back: calls once more with the same PIN.</summary>
    /// <returns>False if the room is gone.</returns>
    public async Task<bool> ReturnAsync(string room, CancellationToken cancellationToken)
    {
        var outcome = await CallAsync(room, _pin, cancellationToken);
        if (outcome != DialOutcome.NoSuchRoom)
        {
            Expect(role, outcome);
        }

        return IsIn;
    }

    private async Task DialAsync(string room, string pin, DialOutcome expected, DayStop stop)
    {
        var giveUp = scene.Time.GetUtcNow() + RedialPatience;
        var outcome = await CallAsync(room, pin, stop.AtOnce);
        while (outcome == DialOutcome.NoSuchRoom && scene.Time.GetUtcNow() < giveUp)
        {
            await Task.Delay(RedialInterval, scene.Time, stop.Early);
            outcome = await CallAsync(room, pin, stop.AtOnce);
        }

        Expect(expected, outcome);
    }

    /// <summary>Calls once; whoever is let in, be it in the wrong role, has media and must leave some time.</summary>
    private async Task<DialOutcome> CallAsync(string room, string pin, CancellationToken cancellationToken)
    {
        (var outcome, _participant) = await scene.Clients.JoinAsync(node, room, name, pin, cancellationToken);
        if (_participant is not null)
        {
            await _participant.StartMediaAsync(cancellationToken);
        }

        return outcome;
    }

    private static void Expect(DialOutcome expected, DialOutcome outcome)
    {
        if (outcome != expected)
        {
            throw new UnexpectedAnswerException("Pexip request_token", $"{outcome} where {expected} was expected");
        }
    }
}

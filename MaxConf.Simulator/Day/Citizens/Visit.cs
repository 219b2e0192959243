using System.Net.Http.Headers;
using MaxConf.Simulator.Day.Scripts;
using MaxConf.Simulator.Day.Wire;

namespace MaxConf.Simulator.Day.Citizens;

/// <summary>What is done about one citizen: by the back end, by the agent's widget, and by the two who meet.</summary>
/// <param name="script">Who it is.</param>
/// <param name="bulkRoom">The room that was made for them in bulk; null if one has to be asked for.</param>
/// <param name="scene">The day.</param>
internal sealed class Visit(CitizenScript script, string? bulkRoom, DayScene scene)
{
    private readonly Person _citizen = new(
        $"Citizen {script.Number}", DialOutcome.Guest, scene.Options.Nodes[script.CitizenNode], scene);

    private readonly Person _agent = new($"Agent {script.Number}", DialOutcome.Host, scene.Options.Nodes[script.AgentNode], scene);
    private readonly string _session = scene.Session($"{script.Number}");
    private Room? _room;
    private Room? _agentsRoom;
    private EntityTagHeaderValue? _tag;
    private DateTimeOffset? _emptySince;

    /// <summary>The room's name; null before there is one.</summary>
    public string? RoomName => _room?.Name;

    /// <summary>Whether the citizen talks to an agent.</summary>
    public bool IsTalk => _citizen.IsIn && _agent.IsIn;

    /// <summary>Whether somebody came back after the grace period, so that nothing further can be done.</summary>
    public bool IsTooLate { get; private set; }

    private string Name => _room!.Name;

    /// <summary>Does one thing.</summary>
    /// <exception cref="UnexpectedAnswerException">It did not go as it should.</exception>
    public async Task DoAsync(Act act, DayStop stop)
    {
        await (act switch
        {
            Act.AskForRoom => AskAsync(stop),
            Act.AskAgain => AskAgainAsync(stop),
            Act.TakeRoom => TakeAsync(stop),
            Act.CancelRoom => CancelAsync(stop),
            Act.MistypePin => _citizen.MistypeAsync(Name, _room!.GuestPin, stop),
            Act.CitizenJoins => _citizen.JoinAsync(Name, _room!.GuestPin, stop),
            Act.AgentPolls => PollAsync(stop),
            Act.AgentJoins => _agent.JoinAsync(Name, _agentsRoom!.Pin!, stop),
            Act.CitizenDrops => _citizen.DropAsync(Name, stop.AtOnce),
            Act.CitizenReturns => ReturnAsync(_citizen, stop.AtOnce),
            Act.AgentReturns => ReturnAsync(_agent, stop.AtOnce),
            Act.CitizenLeaves => _citizen.LeaveAsync(stop.AtOnce),
            Act.AgentLeaves => _agent.LeaveAsync(stop.AtOnce),
            _ => throw new ArgumentOutOfRangeException(nameof(act)),
        });
        _emptySince = _citizen.IsIn || _agent.IsIn ? null : _emptySince ?? scene.Time.GetUtcNow();
    }

    /// <summary>Has everybody leave who is still there.</summary>
    public Task EndAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_citizen.LeaveAsync(cancellationToken), _agent.LeaveAsync(cancellationToken));

    private async Task AskAsync(DayStop stop)
    {
        _room = await scene.MaxConf.CreateRoomAsync(_session, idempotencyKey: _session, stop);
        scene.Rooms.HandOut(Name, script.Number);
    }

    private async Task AskAgainAsync(DayStop stop)
    {
        var again = await scene.MaxConf.CreateRoomAsync(_session, idempotencyKey: _session, stop);
        if (again.Name != Name)
        {
            scene.Rooms.HandOut(again.Name, script.Number);
            throw new UnexpectedAnswerException("POST /room/create", $"another room than {Name} for the same request");
        }
    }

    private async Task TakeAsync(DayStop stop)
    {
        _room = await scene.MaxConf.ReadRoomAsync(bulkRoom!, stop);
        scene.Rooms.HandOut(Name, script.Number);
    }

    private Task CancelAsync(DayStop stop)
    {
        scene.Rooms.RequestDeletion(Name);
        return scene.MaxConf.DeleteRoomAsync(Name, stop);
    }

    private async Task PollAsync(DayStop stop)
    {
        (var room, _tag) = await scene.MaxConf.PollRoomAsync(Name, script.Number, _tag, stop);
        _agentsRoom = room ?? _agentsRoom;
    }

    private async Task ReturnAsync(Person person, CancellationToken cancellationToken)
    {
        if (await person.ReturnAsync(Name, cancellationToken))
        {
            return;
        }

        var away = scene.Time.GetUtcNow() - _emptySince;
        IsTooLate = away >= scene.Options.Grace
            ? true
            : throw new UnexpectedAnswerException("Pexip request_token", $"the room was gone after {away?.TotalSeconds ?? 0:0.0} s");
    }
}

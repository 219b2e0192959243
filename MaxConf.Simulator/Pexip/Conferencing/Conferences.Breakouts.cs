namespace MaxConf.Simulator.Pexip.Conferencing;

internal sealed partial class Conferences
{
    /// <summary>A breakout room opens beside a meeting, for as long as somebody is in it; whoever comes need not wait for a Host.</summary>
    public Meeting OpenBreakout(Meeting parent, string name)
    {
        var meeting = new Meeting(parent.Service, time.GetUtcNow()) { Name = name, Parent = parent, IsStarted = true };
        _live.Add(meeting.Name, meeting);
        StartShard(meeting, parent.Shards[0].Node);
        return meeting;
    }

    /// <summary>A Host of the main room gets a participant without media in a breakout room, to watch and to control it.</summary>
    public Leg AddControl(Meeting breakout, Leg host)
    {
        var request = new JoinRequest(breakout.Name, host.DisplayName, LegRole.Chair, "", LegProtocol.Api, null) { CallTag = host.CallTag };
        return EnterBreakout(breakout, request, host.Node);
    }

    /// <summary>Somebody calls a breakout room by its own name. The PINs are those of the main room.</summary>
    public JoinOutcome JoinBreakout(Meeting breakout, JoinRequest request, ConferencingNode called)
    {
        if (PinCheck.Role(breakout.Service, request.Pin) is not { } role)
        {
            return JoinRefusal.WrongPin;
        }

        return breakout.IsFull
            ? JoinRefusal.Full
            : EnterBreakout(breakout, request with { Role = role }, ChooseNode(request.Node, called, breakout));
    }

    private Leg EnterBreakout(Meeting breakout, JoinRequest request, ConferencingNode node)
    {
        var leg = new Leg
        {
            Meeting = breakout,
            DisplayName = request.DisplayName,
            Role = request.Role!,
            Protocol = request.Protocol,
            HasMedia = request.Protocol != LegProtocol.Api,
            Node = node,
            SourceAlias = request.DisplayName,
            DestinationAlias = breakout.Name,
            CallTag = request.CallTag,
            ServiceType = breakout.ServiceType,
        };
        Enter(leg);
        return leg;
    }
}

using MaxConf.Simulator.Pexip.Management.Configuration;

namespace MaxConf.Simulator.Pexip.Conferencing;

/// <summary>The meetings on the conferencing nodes, and what people do in them. Callers hold the platform's lock.</summary>
internal sealed partial class Conferences(
    Lock gate,
    TimeProvider time,
    TimeSpan connectionLossTimeout,
    IReadOnlyList<ConferencingNode> nodes,
    ConfigurationDatabase configuration,
    IMeetingObserver observer)
{
    private readonly Dictionary<string, Meeting> _live = [];

    /// <summary>The meetings that run.</summary>
    public IReadOnlyCollection<Meeting> Live => _live.Values;

    public MeetingHistory History { get; } = new();

    public Meeting? Find(string name) => _live.GetValueOrDefault(name);

    /// <summary>Somebody calls in; the first one starts the meeting.</summary>
    public JoinOutcome Join(JoinRequest request)
    {
        if (FindNode(request.Node) is not { } called)
        {
            return JoinRefusal.UnknownNode;
        }

        if (called.Replica.FindConference(request.Alias) is not { } service)
        {
            return JoinRefusal.UnknownAlias;
        }

        if ((request.Role ?? PinCheck.Role(service, request.Pin)) is not { } role)
        {
            return JoinRefusal.WrongPin;
        }

        if (Find(service.Text("name"))?.IsFull ?? false)
        {
            return JoinRefusal.Full;
        }

        return Admit(request, called, service, role);
    }

    private Leg Admit(JoinRequest request, ConferencingNode called, ConfigurationRow service, string role)
    {
        var live = Find(service.Text("name"));
        var node = ChooseNode(request.Node, called, live);
        var meeting = live ?? Start(service, node);
        var leg = new Leg
        {
            Meeting = meeting,
            DisplayName = request.DisplayName,
            Role = role,
            Protocol = request.Protocol,
            Node = node,
            Proxy = called.IsProxying ? called : null,
            SourceAlias = request.DisplayName,
            DestinationAlias = request.Alias,
            ServiceType = StateOnArrival(meeting, role),
            ConnectTime = time.GetUtcNow(),
        };
        Enter(leg);
        if (live is null)
        {
            DialAutomaticParticipants(meeting, service, node);
        }

        return leg;
    }

    /// <summary>The node that is named; the first transcoding one if none is; null if there is no such node.</summary>
    private ConferencingNode? FindNode(string? name) =>
        nodes.FirstOrDefault(node => name is null ? !node.IsProxying : node.IsCalled(name));

    /// <summary>A meeting stays on its node unless another one is called; a proxying node passes the call on.</summary>
    private ConferencingNode ChooseNode(string? asked, ConferencingNode called, Meeting? live) =>
        asked is not null && !called.IsProxying ? called : live?.Shards[0].Node ?? nodes.First(node => !node.IsProxying);

    private Meeting Start(ConfigurationRow service, ConferencingNode node)
    {
        var meeting = new Meeting(service, time.GetUtcNow());
        _live.Add(meeting.Name, meeting);
        StartShard(meeting, node);
        return meeting;
    }

    private void StartShard(Meeting meeting, ConferencingNode node)
    {
        var shard = new MeetingShard(Identifier.Next(), meeting, node, time.GetUtcNow());
        meeting.Add(shard);
        observer.ConferenceStarted(shard);
    }

    private void Enter(Leg leg)
    {
        if (leg.Meeting.ShardOn(leg.Node) is null)
        {
            StartShard(leg.Meeting, leg.Node);
        }

        leg.Meeting.Add(leg);
        observer.ParticipantConnected(leg);
        if (leg.Role == LegRole.Chair)
        {
            HostIsHere(leg.Meeting);
        }
    }

    private static string StateOnArrival(Meeting meeting, string role) =>
        meeting.IsStarted || role == LegRole.Chair ? meeting.ServiceType : LegState.WaitingRoom;

    /// <summary>The first Host starts the conference, and lets in the Guests who wait.</summary>
    private void HostIsHere(Meeting meeting)
    {
        meeting.GuestsOnlyTimer?.Dispose();
        meeting.GuestsOnlyTimer = null;
        if (meeting.IsStarted)
        {
            return;
        }

        meeting.IsStarted = true;
        foreach (var shard in meeting.Shards)
        {
            observer.ConferenceUpdated(shard);
        }

        foreach (var waiting in meeting.Connected.Where(leg => leg.ServiceType == LegState.WaitingRoom))
        {
            waiting.ServiceType = meeting.ServiceType;
            observer.ParticipantUpdated(waiting);
        }
    }

    /// <summary>Dialled, and answered at once.</summary>
    private void DialAutomaticParticipants(Meeting meeting, ConfigurationRow service, ConferencingNode node)
    {
        foreach (var participant in node.Replica.AutomaticParticipants(service))
        {
            var leg = DialledLeg(meeting, participant, node);
            meeting.Add(leg);
            observer.ParticipantConnected(leg);
            leg.ServiceType = StateOnArrival(meeting, leg.Role);
            leg.ConnectTime = time.GetUtcNow();
            observer.ParticipantUpdated(leg);
            if (leg.Role == LegRole.Chair)
            {
                HostIsHere(meeting);
            }
        }
    }

    private static Leg DialledLeg(Meeting meeting, ConfigurationRow participant, ConferencingNode node)
    {
        var (alias, name) = (participant.Text("alias"), participant.Text("remote_display_name"));
        return new()
        {
            Meeting = meeting,
            DisplayName = name.Length > 0 ? name : alias,
            Role = participant.Text("role"),
            Protocol = participant.Text("protocol").ToUpperInvariant(),
            Node = node,
            SourceAlias = meeting.Name,
            DestinationAlias = alias,
            KeepAlive = participant.Text("keep_conference_alive"),
            ServiceType = LegState.Connecting,
        };
    }
}

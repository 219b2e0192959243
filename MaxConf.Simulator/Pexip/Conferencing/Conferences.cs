using MaxConf.Simulator.Pexip.Management.Configuration;

namespace MaxConf.Simulator.Pexip.Conferencing;

/// <summary>
/// The meetings on the conferencing nodes, and what people do in them. Who may ask for what is the APIs' matter: these operations do as
/// they are told. Callers hold the platform's lock.
/// </summary>
internal sealed partial class Conferences(
    Lock gate,
    TimeProvider time,
    SimulatorOptions options,
    IReadOnlyList<ConferencingNode> nodes,
    ConfigurationDatabase configuration,
    IMeetingObserver observer)
{
    private readonly Dictionary<string, Meeting> _live = [];

    /// <summary>The meetings that run.</summary>
    public IReadOnlyCollection<Meeting> Live => _live.Values;

    public MeetingHistory History { get; } = new();

    public Meeting? Find(string name) => _live.GetValueOrDefault(name);

    /// <summary>The meeting of an id; null if none that runs has it.</summary>
    public Meeting? FindById(string id) => _live.Values.FirstOrDefault(meeting => meeting.Id == id);

    /// <summary>The participant of an id; null if there is none now.</summary>
    public Leg? FindLeg(string id) => _live.Values.SelectMany(meeting => meeting.Connected).FirstOrDefault(leg => leg.Id == id);

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

        return Accept(request, called, service, role);
    }

    private Leg Accept(JoinRequest request, ConferencingNode called, ConfigurationRow service, string role)
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
            HasMedia = request.Protocol != LegProtocol.Api,
            Node = node,
            Proxy = called.IsProxying ? called : null,
            SourceAlias = request.DisplayName,
            DestinationAlias = request.Alias,
            CallTag = request.CallTag,
            IsIdpAuthenticated = request.IsIdpAuthenticated,
            ServiceType = meeting.ServiceType,
        };
        Enter(leg);
        if (live is null)
        {
            DialAutomaticParticipants(meeting, node);
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

    /// <summary>Somebody who is connected comes in, or has to wait.</summary>
    private void Enter(Leg leg)
    {
        Arrive(leg);
        Appear(leg);
        observer.StageChanged(leg.Meeting);
        if (leg.IsHost)
        {
            HostIsHere(leg);
        }
    }

    private void Appear(Leg leg)
    {
        if (leg.Meeting.ShardOn(leg.Node) is null)
        {
            StartShard(leg.Meeting, leg.Node);
        }

        leg.Meeting.Add(leg);
        observer.ParticipantConnected(leg);
    }
}

using MaxConf.Simulator.Pexip.Conferencing.Dialling;
using MaxConf.Simulator.Pexip.Management.Configuration;

namespace MaxConf.Simulator.Pexip.Conferencing;

internal sealed partial class Conferences
{
    /// <summary>How long the platform lets it ring.</summary>
    private static readonly TimeSpan DialTimeout = TimeSpan.FromSeconds(30);

    /// <summary>
    /// A conference calls somebody. Their leg is there at once, connecting; what becomes of it is up to the far end,
    /// <see cref="FarEndRule"/>.
    /// </summary>
    public Leg Dial(Meeting meeting, DialRequest request)
    {
        var leg = Ring(meeting, request);
        switch (FarEndRule.Of(request.Destination))
        {
            case FarEnd.Busy: After(options.RingTime, leg, () => Disconnect(leg, DisconnectReason.Busy)); break;
            case FarEnd.NoAnswer: After(DialTimeout, leg, () => Disconnect(leg, DisconnectReason.NoAnswer)); break;
            case FarEnd.Rejects: After(options.RingTime, leg, () => Disconnect(leg, DisconnectReason.Rejected)); break;
            default: After(options.RingTime, leg, () => Answer(leg, request.DtmfSequence)); break;
        }

        return leg;
    }

    /// <summary>The conference of an alias calls somebody; the call starts it if it does not run.</summary>
    /// <returns>The leg, or why nobody is called.</returns>
    public JoinOutcome Dial(string alias, DialRequest request)
    {
        var node = request.Node ?? nodes.First(node => !node.IsProxying);
        if (node.Replica.FindConference(alias) is not { } service)
        {
            return JoinRefusal.UnknownAlias;
        }

        var live = Find(service.Text("name"));
        if (live is { IsFull: true })
        {
            return JoinRefusal.Full;
        }

        var meeting = live ?? Start(service, node);
        if (live is null)
        {
            DialAutomaticParticipants(meeting, node);
        }

        return Dial(meeting, request);
    }

    private Leg Ring(Meeting meeting, DialRequest request)
    {
        var leg = new Leg
        {
            Meeting = meeting,
            DisplayName = request.RemoteDisplayName.Length > 0 ? request.RemoteDisplayName : request.Destination,
            Role = request.Role,
            Protocol = DialProtocol.OfLeg(request.Protocol),
            HasMedia = false,
            CallType = request.CallType,
            Node = request.Node ?? meeting.Shards[0].Node,
            SourceAlias = request.Source.Length > 0 ? request.Source : meeting.Name,
            DestinationAlias = request.Destination,
            OverlayText = request.OverlayText,
            IsStreaming = request.IsStreaming,
            KeepAlive = request.KeepAlive ?? (request.IsStreaming ? KeepAlive.Never : KeepAlive.Always),
            IsAdmitted = true,
            ServiceType = LegState.Connecting,
        };
        Appear(leg);
        return leg;
    }

    private void Answer(Leg leg, string dtmfSequence)
    {
        leg.HasMedia = true;
        Arrive(leg);
        observer.ParticipantUpdated(leg);
        observer.StageChanged(leg.Meeting);
        if (leg.IsHost)
        {
            HostIsHere(leg);
        }

        if (dtmfSequence.Length > 0)
        {
            SendDtmf(leg, dtmfSequence);
        }
    }

    /// <summary>Does something to a leg after a time, unless it has gone by then.</summary>
    private void After(TimeSpan delay, Leg leg, Action act)
    {
        if (delay == TimeSpan.Zero)
        {
            act();
            return;
        }

        leg.RingTimer = time.CreateTimer(_ => ActIfConnected(leg, act), null, delay, Timeout.InfiniteTimeSpan);
    }

    private void ActIfConnected(Leg leg, Action act)
    {
        lock (gate)
        {
            if (leg.IsConnected)
            {
                act();
            }
        }
    }

    /// <summary>Dialled, and answered at once.</summary>
    private void DialAutomaticParticipants(Meeting meeting, ConferencingNode node)
    {
        foreach (var participant in node.Replica.AutomaticParticipants(meeting.Service))
        {
            Answer(Ring(meeting, RequestOf(participant, node)), participant.Text("dtmf_sequence"));
        }
    }

    private static DialRequest RequestOf(ConfigurationRow participant, ConferencingNode node) => new(participant.Text("alias"))
    {
        Role = participant.Text("role"),
        Protocol = participant.Text("protocol"),
        CallType = participant.Text("call_type"),
        IsStreaming = participant.Flag("streaming"),
        KeepAlive = participant.Text("keep_conference_alive"),
        RemoteDisplayName = participant.Text("remote_display_name"),
        Node = node,
    };
}

using MaxConf.Simulator.Pexip.Management.Configuration;

namespace MaxConf.Simulator.Pexip.Conferencing;

internal sealed partial class Conferences
{
    /// <summary>
    /// A participant goes on in another conference with a new leg, of the same call; the old one is disconnected there. An event sink sees
    /// the new one connected, and then the old one disconnected: a leg's conference never changes.
    /// </summary>
    /// <returns>The new leg, or why the participant stays where they are.</returns>
    public JoinOutcome Transfer(TransferRequest request)
    {
        var (leg, role) = (request.Leg, request.Role ?? request.Leg.Role);
        if (!leg.HasArrived)
        {
            return JoinRefusal.StillConnecting;
        }

        if (leg.Node.Replica.FindConference(request.Alias) is not { } service)
        {
            return JoinRefusal.UnknownAlias;
        }

        if (request.Pin is { } pin && !PinCheck.Opens(service, pin, role))
        {
            return JoinRefusal.WrongPin;
        }

        if (Find(service.Text("name")) is { IsFull: true } full && full != leg.Meeting)
        {
            return JoinRefusal.Full;
        }

        return Move(leg, service, request.Alias, role);
    }

    private Leg Move(Leg leg, ConfigurationRow service, string alias, string role)
    {
        var live = Find(service.Text("name"));
        var moved = Move(leg, live ?? Start(service, leg.Node), alias, role);
        if (live is null)
        {
            DialAutomaticParticipants(moved.Meeting, moved.Node);
        }

        return moved;
    }

    /// <summary>Goes on in a meeting that runs.</summary>
    public Leg Move(Leg leg, Meeting meeting, string alias, string role)
    {
        var moved = new Leg
        {
            CallId = leg.CallId,
            ConversationId = leg.ConversationId,
            Meeting = meeting,
            DisplayName = leg.DisplayName,
            Role = role,
            Protocol = leg.Protocol,
            HasMedia = leg.HasMedia,
            Node = leg.Node,
            Proxy = leg.Proxy,
            SourceAlias = leg.IsDialledOut ? alias : leg.SourceAlias,
            DestinationAlias = leg.IsDialledOut ? leg.DestinationAlias : alias,
            KeepAlive = leg.KeepAlive,
            CallTag = leg.CallTag,
            IsIdpAuthenticated = leg.IsIdpAuthenticated,
            CallType = leg.CallType,
            IsStreaming = leg.IsStreaming,
            IsClientMuted = leg.IsClientMuted,
            OverlayText = leg.OverlayText,
            ServiceType = meeting.ServiceType,
        };
        Enter(moved);
        observer.ParticipantTransferred(leg, moved);
        Disconnect(leg, DisconnectReason.Transferred);
        return moved;
    }
}

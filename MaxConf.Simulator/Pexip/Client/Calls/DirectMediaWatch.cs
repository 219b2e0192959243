using MaxConf.Simulator.Pexip.Client.Events;
using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.Client.Calls;

/// <summary>
/// Tells clients when media begins or ceases to flow directly, and which screen to show. Callers hold the platform's lock.
/// </summary>
internal sealed class DirectMediaWatch(DirectMedia directMedia, OpeningEvents opening, EventSender sender) : IMeetingObserver
{
    private readonly HashSet<Meeting> _direct = [];
    private readonly Dictionary<Leg, string?> _screens = [];

    /// <summary>Looks at a conference again: somebody has come or gone, or a call has.</summary>
    public void Look(Meeting meeting)
    {
        var isDirect = directMedia.IsDirect(meeting);
        if (isDirect != _direct.Contains(meeting))
        {
            Change(meeting, isDirect);
        }

        if (isDirect)
        {
            sender.Broadcast(meeting, leg => Show(leg, directMedia.ScreenKey(leg)));
        }
    }

    /// <summary>A client has made or changed a call: where the media flows through the node, it needs no screen any more.</summary>
    public void Negotiated(Leg leg)
    {
        Look(leg.Meeting);
        if (!directMedia.IsDirect(leg.Meeting) && _screens.ContainsKey(leg) && Show(leg, null) is { } clear)
        {
            sender.Send(leg, clear);
        }
    }

    /// <summary>A client that has subscribed was told what to show along with everything else.</summary>
    public void Subscribed(Leg leg)
    {
        if (directMedia.IsDirect(leg.Meeting))
        {
            _screens[leg] = directMedia.ScreenKey(leg);
        }
    }

    /// <summary>Those who do not come over the client API; the others are looked at once they have their tokens.</summary>
    public void ParticipantConnected(Leg leg)
    {
        if (leg.Protocol != LegProtocol.Api)
        {
            Look(leg.Meeting);
        }
    }

    public void ParticipantDisconnected(Leg leg)
    {
        _screens.Remove(leg);
        Look(leg.Meeting);
    }

    public void ConferenceEnded(MeetingShard shard)
    {
        if (shard.Meeting.EndTime is not null)
        {
            _direct.Remove(shard.Meeting);
        }
    }

    private void Change(Meeting meeting, bool isDirect)
    {
        if (isDirect)
        {
            _direct.Add(meeting);
        }
        else
        {
            _direct.Remove(meeting);
        }

        sender.Broadcast(meeting, _ => opening.Conference(meeting));
        if (meeting.Connected.Count() > 1)
        {
            sender.Broadcast(meeting, leg => Show(leg, isDirect ? "direct_media_deescalate" : "direct_media_escalate"));
        }
    }

    /// <summary>The event that has a client show a screen; null if it does already.</summary>
    private ClientEvent? Show(Leg leg, string? key)
    {
        if (_screens.TryGetValue(leg, out var shown) && shown == key)
        {
            return null;
        }

        _screens[leg] = key;
        return DirectMedia.Screen(key);
    }
}

using System.Text.Json.Nodes;
using MaxConf.Simulator.Pexip.Client.Events;
using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.Client.Calls;

/// <summary>Tells clients when media begins or ceases to flow directly, and which screen to show. Callers hold the platform's lock.</summary>
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
            sender.Broadcast(meeting, NewScreen);
        }
    }

    /// <summary>A participant whose client is not one of ours; the others are looked at once they have their tokens.</summary>
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
        var isFirst = isDirect && meeting.Connected.Count() == 1;
        if (isDirect)
        {
            _direct.Add(meeting);
        }
        else
        {
            _direct.Remove(meeting);
        }

        sender.Broadcast(meeting, _ => opening.Conference(meeting));
        if (!isFirst)
        {
            sender.Broadcast(meeting, _ => DirectMedia.Screen(isDirect ? "direct_media_deescalate" : "direct_media_escalate"));
        }
    }

    private ClientEvent? NewScreen(Leg viewer)
    {
        var screen = directMedia.Screen(viewer);
        var key = (string?)(screen?.Data as JsonObject)?["screen_key"];
        if (_screens.TryGetValue(viewer, out var shown) && shown == key)
        {
            return null;
        }

        _screens[viewer] = key;
        return screen;
    }
}

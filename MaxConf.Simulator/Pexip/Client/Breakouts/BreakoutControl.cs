using MaxConf.Simulator.Pexip.Client.Events;
using MaxConf.Simulator.Pexip.Client.Tokens;
using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.Client.Breakouts;

/// <summary>Opens breakout rooms, moves people between them, and closes them. Callers hold the platform's lock.</summary>
internal sealed class BreakoutControl(
    Lock gate,
    TimeProvider time,
    Conferences conferences,
    Sessions sessions,
    BreakoutRooms rooms,
    OpeningEvents opening,
    EventSender sender) : IMeetingObserver
{
    /// <summary>Why those are disconnected whose breakout room closes.</summary>
    private const string Closed = "Breakout room closed";

    private readonly Dictionary<Leg, Meeting> _cameFrom = [];

    /// <summary>Opens a room; the Hosts of the main room are in it from the start.</summary>
    public BreakoutRoom Open(Meeting parent, BreakoutOrder order)
    {
        var id = Identifier.Next();
        var room = new BreakoutRoom(id, order.Name, conferences.OpenBreakout(parent, $"{parent.Name}_breakout_{id}"))
        {
            MainAlias = order.MainAlias,
            EndAction = order.EndAction,
            GuestsMayLeave = order.GuestsMayLeave,
            EndTime = order.Duration > TimeSpan.Zero ? time.GetUtcNow() + order.Duration : null,
        };
        rooms.Add(room);
        if (room.EndTime is not null)
        {
            room.Timer = time.CreateTimer(_ => CloseInTime(room), null, order.Duration, Timeout.InfiniteTimeSpan);
        }

        foreach (var leg in parent.Connected.ToList())
        {
            FitControls(leg);
        }

        return room;
    }

    /// <summary>Everybody goes where the room's end sends them, and it is gone.</summary>
    public void Close(BreakoutRoom room)
    {
        if (room.EndAction == EndAction.Transfer && room.Parent.EndTime is null)
        {
            Empty(room);
        }

        conferences.End(room.Meeting, Closed);
    }

    /// <summary>Everybody goes back to the main room; Hosts who only watch and control stay, and keep the room open.</summary>
    public void Empty(BreakoutRoom room)
    {
        foreach (var leg in room.Meeting.Connected.Where(leg => leg.HasMedia || !IsControl(leg)).ToList())
        {
            Move(leg, null);
        }
    }

    /// <summary>
    /// One goes on in another room of the same conference, null being the main one. A Host has a participant in every room already, and is
    /// only told to have their media there.
    /// </summary>
    public void Move(Leg leg, BreakoutRoom? to)
    {
        var target = to?.Meeting ?? rooms.Of(leg.Meeting)?.Parent;
        if (target is null || target == leg.Meeting)
        {
            return;
        }

        if (sessions.Of(leg) is { } session && session.LegIn(target) is not null)
        {
            sender.Send(session.Leg, BreakoutEvents.Refer(to));
            return;
        }

        var moved = conferences.Move(leg, target, to?.Meeting.Name ?? rooms.Of(leg.Meeting)!.MainAlias, leg.Role);
        _cameFrom[moved] = leg.Meeting;
    }

    /// <summary>One goes back to where they came from.</summary>
    /// <returns>False if there is no such room, or not any more.</returns>
    public bool MoveBack(Leg leg)
    {
        if (_cameFrom.GetValueOrDefault(leg) is not { EndTime: null } before)
        {
            return false;
        }

        Move(leg, rooms.Of(before));
        return true;
    }

    /// <summary>Help is asked for, or not needed any more.</summary>
    public void SetHelp(BreakoutRoom room, bool isWanted)
    {
        (room.WantsHelp, room.HelpTime) = (isWanted, time.GetUtcNow());
        sender.Broadcast(room.Meeting, viewer => opening.Conference(viewer.Meeting));
    }

    /// <summary>A Host who came over the client API controls every room of their conference; a Guest none.</summary>
    public void FitControls(Leg leg)
    {
        if (sessions.Of(leg) is not { } session || session.Leg != leg || !leg.IsConnected)
        {
            return;
        }

        foreach (var room in rooms.In(leg.Meeting).Where(room => leg.IsHost != session.ControlLegs.ContainsKey(room.Meeting)).ToList())
        {
            if (leg.IsHost)
            {
                AddControl(session, room);
            }
            else
            {
                conferences.Disconnect(session.ControlLegs[room.Meeting], DisconnectReason.Left);
            }
        }
    }

    public void ParticipantUpdated(Leg leg) => FitControls(leg);

    public void ParticipantDisconnected(Leg leg)
    {
        _cameFrom.Remove(leg);
        if (sessions.Of(leg) is not { } session)
        {
            return;
        }

        if (session.Leg != leg)
        {
            sender.Send(session.Leg, BreakoutEvents.End(rooms.Of(leg.Meeting)!, leg));
            sessions.RemoveControl(session, leg);
            return;
        }

        foreach (var control in session.ControlLegs.Values.ToList())
        {
            sessions.RemoveControl(session, control);
            conferences.Disconnect(control, DisconnectReason.Left);
        }
    }

    public void ConferenceEnded(MeetingShard shard)
    {
        if (shard.Meeting.EndTime is null)
        {
            return;
        }

        if (rooms.Of(shard.Meeting) is { } room)
        {
            rooms.Remove(room);
        }

        // A main room that is over takes its breakout rooms with it.
        rooms.In(shard.Meeting).ToList().ForEach(Close);
    }

    private bool IsControl(Leg leg) => sessions.Of(leg) is { } session && session.Leg != leg;

    private void AddControl(Session session, BreakoutRoom room)
    {
        var control = conferences.AddControl(room.Meeting, session.Leg);
        sessions.AddControl(session, control);
        sender.Send(control, BreakoutEvents.Begin(room, control));
        foreach (var clientEvent in opening.For(control))
        {
            sender.Send(control, clientEvent);
        }
    }

    private void CloseInTime(BreakoutRoom room)
    {
        lock (gate)
        {
            if (rooms.Of(room.Meeting) == room)
            {
                Close(room);
            }
        }
    }
}

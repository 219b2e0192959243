using System.Text.Json.Nodes;
using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.Client.Breakouts;

/// <summary>What is asked about breakout rooms.</summary>
internal sealed class BreakoutFunctions(BreakoutControl breakouts, BreakoutRooms rooms)
{
    /// <summary>The longest a room can be open by a timer: a day, in seconds.</summary>
    private const double LongestDuration = 86_400;

    public void Map(ClientFunctions functions)
    {
        functions.Post(ClientScope.Conference, "breakouts", Access.Host, Open);
        functions.Post(ClientScope.Conference, "breakouts/empty", Access.Host, Empty);
        functions.Post(ClientScope.Conference, "participants/breakout", Access.Host, Move);
        functions.Post(ClientScope.Conference, "leavebreakout", Access.Anybody, Leave);
        functions.Post(ClientScope.Conference, "breakoutbuzz", Access.Anybody, request => SetHelp(request, isWanted: true));
        functions.Post(ClientScope.Conference, "clearbreakoutbuzz", Access.Anybody, request => SetHelp(request, isWanted: false));
    }

    private ClientAnswer Open(ClientRequest request)
    {
        if (!request.Meeting.Service.Flag("breakout_rooms") || rooms.Of(request.Meeting) is not null)
        {
            return ClientAnswer.NoBreakouts;
        }

        if (Read(request) is not { } order || FindPeople(request) is not { } people)
        {
            return ClientAnswer.InvalidRequest;
        }

        var room = breakouts.Open(request.Meeting, order);
        foreach (var leg in people)
        {
            breakouts.Move(leg, room);
        }

        return ClientAnswer.Of(new JsonObject { ["breakout_uuid"] = room.Id });
    }

    private static BreakoutOrder? Read(ClientRequest request)
    {
        var body = request.Body;
        var duration = body.Has("duration") ? body.Number("duration") : 0;
        var endAction = body.Has("end_action") ? body.Text("end_action") : EndAction.Transfer;
        return body.Text("name") is { Length: > 0 } name
            && body.MayHaveFlag("guests_allowed_to_leave")
            && duration is >= 0 and <= LongestDuration
            && endAction is EndAction.Transfer or EndAction.Disconnect
                ? new(name, request.Path.Alias, TimeSpan.FromSeconds(duration.Value), endAction, GuestsMayLeave(body))
                : null;
    }

    private static bool GuestsMayLeave(ClientBody body) => body.Flag("guests_allowed_to_leave") ?? false;

    /// <summary>Whom an order moves, from whichever rooms; null if it names a room or a participant that is not there.</summary>
    private List<Leg>? FindPeople(ClientRequest request)
    {
        if (!request.Body.Has("participants"))
        {
            return [];
        }

        if (request.Body.Object("participants")?.TextsByName() is not { } byRoom)
        {
            return null;
        }

        var people = byRoom.SelectMany(room => room.Value.Select(id => Find(MeetingOf(request.Meeting, room.Key), id))).ToList();
        return people.Contains(null) ? null : [.. people.Select(leg => leg!)];
    }

    private Meeting? MeetingOf(Meeting parent, string room) => room == BreakoutRoom.Main ? parent : rooms.Find(parent, room)?.Meeting;

    private static Leg? Find(Meeting? meeting, string id) => meeting?.Connected.FirstOrDefault(leg => leg.Id == id);

    private void Empty(ClientRequest request) => rooms.In(request.Meeting).ToList().ForEach(breakouts.Empty);

    /// <summary>From the room in the path to the one in the body; nobody named is everybody.</summary>
    private ClientAnswer Move(ClientRequest request)
    {
        if (request.Body.Text("breakout_uuid") is not { } to || request.Body.Texts("participants") is not { } ids)
        {
            return ClientAnswer.InvalidRequest;
        }

        var legs = request.Meeting.Connected.Where(leg => ids.Count == 0 || ids.Contains(leg.Id)).ToList();
        if (legs.Count < ids.Count)
        {
            return ClientAnswer.UnknownParticipant;
        }

        var parent = request.Meeting.Parent ?? request.Meeting;
        return to == BreakoutRoom.Previous ? ClientAnswer.Of(MoveBack(legs))
            : to == BreakoutRoom.Main ? MoveAll(legs, null)
            : rooms.Find(parent, to) is { } room ? MoveAll(legs, room)
            : ClientAnswer.UnknownBreakout;
    }

    private ClientAnswer MoveAll(List<Leg> legs, BreakoutRoom? to)
    {
        legs.ForEach(leg => breakouts.Move(leg, to));
        return ClientAnswer.Of(true);
    }

    /// <summary>Fails if nobody has been anywhere before.</summary>
    private bool MoveBack(List<Leg> legs) => legs.FindAll(breakouts.MoveBack).Count > 0;

    private ClientAnswer Leave(ClientRequest request)
    {
        if (rooms.Of(request.Meeting) is not { } room)
        {
            return ClientAnswer.Of(false);
        }

        if (!room.GuestsMayLeave && !request.IsByHost)
        {
            return ClientAnswer.Forbidden;
        }

        breakouts.Move(request.Self, null);
        return ClientAnswer.Of(true);
    }

    private bool SetHelp(ClientRequest request, bool isWanted)
    {
        if (rooms.Of(request.Meeting) is not { } room)
        {
            return false;
        }

        breakouts.SetHelp(room, isWanted);
        return true;
    }
}

using System.Text.Json.Nodes;
using MaxConf.Simulator.Pexip.Client.Breakouts;
using MaxConf.Simulator.Pexip.Client.Events;
using MaxConf.Simulator.Pexip.Client.Tokens;
using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.Client.Requests;

/// <summary>Who is in: the list, letting in, roles, moving on, and putting out.</summary>
internal sealed class RosterControl(
    Conferences conferences, Sessions sessions, BreakoutRooms rooms, BreakoutControl breakouts, TimeProvider time)
{
    public void Map(ClientFunctions functions)
    {
        functions.Get(ClientScope.Conference, "participants", Access.Anybody, List);
        functions.Post(ClientScope.Conference, "disconnect", Access.Host, DisconnectAll);
        functions.Post(ClientScope.Participant, "disconnect", Access.HostOrSelf, request =>
            conferences.Disconnect(request.Target, DisconnectReason.Removed));
        functions.Post(ClientScope.Participant, "unlock", Access.Host, Unlock);
        functions.Post(ClientScope.Participant, "role", Access.Host, SetRole);
        functions.Post(ClientScope.Participant, "transfer", Access.Host, Transfer);
    }

    private ClientAnswer List(ClientRequest request)
    {
        var now = time.GetUtcNow();
        return ClientAnswer.Of(new JsonArray(
            [.. request.Meeting.Connected.Select(leg => ParticipantJson.Of(leg, request.IsByHost, now))]));
    }

    /// <summary>A breakout room closes by that, and its people go where its end sends them.</summary>
    private void DisconnectAll(ClientRequest request)
    {
        if (rooms.Of(request.Meeting) is { } room)
        {
            breakouts.Close(room);
        }
        else
        {
            conferences.End(request.Meeting);
        }
    }

    private bool Unlock(ClientRequest request)
    {
        var isWaiting = request.Target.IsWaiting;
        conferences.Admit(request.Target);
        return isWaiting;
    }

    private ClientAnswer SetRole(ClientRequest request)
    {
        if (request.Body.Text("role") is not (LegRole.Chair or LegRole.Guest))
        {
            return ClientAnswer.InvalidRequest;
        }

        conferences.SetRole(request.Target, request.Body.Text("role")!);
        return ClientAnswer.Of(true);
    }

    private ClientAnswer Transfer(ClientRequest request)
    {
        var (body, target) = (request.Body, request.Target);
        if (body.Text("role") is not ("host" or "guest")
            || body.Text("conference_alias") is not { Length: > 0 } alias
            || !body.MayHaveText("pin"))
        {
            return ClientAnswer.InvalidRequest;
        }

        // A Host's participant in a breakout room is bound to the room.
        return ClientAnswer.Of(
            sessions.Of(target) is not { } session || session.Leg == target
                ? conferences.Transfer(new(target, alias, LegRole.Parse(body.Text("role")!), body.Text("pin") ?? "")).Leg is not null
                : false);
    }
}

using MaxConf.Simulator.Pexip.Conferencing;
using MaxConf.Simulator.Pexip.Management.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MaxConf.Simulator.Pexip.Control;

/// <summary>
/// Rooms, and who comes into them. To join, the name in the path is an alias, as callers dial it; otherwise it is the conference's name.
/// </summary>
internal sealed class RoomControl(PexipPlatform platform)
{
    /// <summary>Why a call is turned away whose alias the node does not know.</summary>
    public const string UnknownAlias = "Neither conference nor gateway found";

    /// <summary>Why a call is turned away whose PIN is wrong.</summary>
    public const string WrongPin = "Invalid PIN";

    public static void Map(RouteGroupBuilder group, PexipPlatform platform)
    {
        var control = new RoomControl(platform);
        group.MapGet("/rooms", control.List);
        var room = group.MapGroup("/rooms/{name}");
        room.MapPost("/join", control.JoinAsync);
        room.MapPost("/rejoin", control.RejoinAsync);
        room.MapPost("/end", control.End);
        room.MapPost("/forget", control.Forget);
        PeopleControl.Map(room, platform);
    }

    public IResult List()
    {
        lock (platform.Gate)
        {
            return Results.Json([.. platform.Conferences.Live.Select(RoomView.Of)], ControlJson.Default.IReadOnlyListRoomView);
        }
    }

    public async Task<IResult> JoinAsync(string name, HttpRequest request)
    {
        var body = await ControlResults.ReadAsync(request, ControlJson.Default.JoinBody);
        var role = body.Role is null ? null : LegRole.Parse(body.Role);
        if (body.Role is not null && role is null)
        {
            return ControlResults.Error(StatusCodes.Status400BadRequest, "The role is host or guest.");
        }

        var join = new JoinRequest(
            name, body.DisplayName ?? "Somebody", role, body.Pin ?? "", body.Protocol ?? LegProtocol.WebRtc, body.Node)
        {
            CallTag = body.CallTag ?? "",
        };
        lock (platform.Gate)
        {
            var (leg, refusal) = platform.Conferences.Join(join);
            return leg is null ? Refuse(refusal!.Value) : Results.Json(ParticipantView.Of(leg), ControlJson.Default.ParticipantView);
        }
    }

    public async Task<IResult> RejoinAsync(string name, HttpRequest request)
    {
        var who = await ControlResults.ReadAsync(request, ControlJson.Default.WhoBody);
        lock (platform.Gate)
        {
            var outcomes = platform.Conferences.Rejoin(name, who.Means);
            if (outcomes.Count == 0)
            {
                return ControlResults.NobodyMeant(name);
            }

            var refusal = outcomes.Select(outcome => outcome.Refusal).FirstOrDefault(refusal => refusal is not null);
            return refusal is { } reason ? Refuse(reason) : ControlResults.Ok(outcomes.Select(outcome => ParticipantView.Of(outcome.Leg!)));
        }
    }

    public IResult End(string name)
    {
        lock (platform.Gate)
        {
            if (platform.Conferences.Find(name) is not { } meeting)
            {
                return ControlResults.NotLive(name);
            }

            platform.Conferences.End(meeting);
            return Results.NoContent();
        }
    }

    /// <summary>The VMR vanishes from the configuration, as if an administrator had deleted it; a conference on it goes on.</summary>
    public IResult Forget(string name)
    {
        lock (platform.Gate)
        {
            if (platform.Configuration.Conferences.FindUnique("name", name) is not { } row)
            {
                return ControlResults.Error(StatusCodes.Status404NotFound, $"There is no room {name}.");
            }

            var transaction = new ConfigurationTransaction(platform.Configuration);
            new ConfigurationWriter(transaction, platform.Time).Delete(row);
            platform.Forget(transaction, name);
            return Results.NoContent();
        }
    }

    private static IResult Refuse(JoinRefusal refusal) => refusal switch
    {
        JoinRefusal.UnknownNode => ControlResults.Error(StatusCodes.Status404NotFound, "There is no such node."),
        JoinRefusal.UnknownAlias => ControlResults.Error(StatusCodes.Status404NotFound, UnknownAlias),
        JoinRefusal.WrongPin => ControlResults.Error(StatusCodes.Status403Forbidden, WrongPin),
        _ => ControlResults.Error(StatusCodes.Status403Forbidden, "Participant limit reached"),
    };
}

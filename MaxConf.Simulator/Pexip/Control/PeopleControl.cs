using MaxConf.Simulator.Pexip.Conferencing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MaxConf.Simulator.Pexip.Control;

/// <summary>What people who are in a room do there besides coming and going.</summary>
internal sealed class PeopleControl(PexipPlatform platform)
{
    public static void Map(RouteGroupBuilder room, PexipPlatform platform)
    {
        var control = new PeopleControl(platform);
        var conferences = platform.Conferences;
        Each("/raise_hand", leg => conferences.SetHandRaised(leg, isRaised: true));
        Each("/lower_hand", leg => conferences.SetHandRaised(leg, isRaised: false));
        Each("/mute", leg => conferences.SetClientMuted(leg, isMuted: true));
        Each("/unmute", leg => conferences.SetClientMuted(leg, isMuted: false));
        Each("/present", conferences.StartPresenting);
        Each("/stop_presenting", conferences.StopPresenting);
        room.MapPost("/leave", (string name, HttpRequest request) => control.AllAsync(name, request, conferences.Leave));
        room.MapPost("/drop", (string name, HttpRequest request) => control.AllAsync(name, request, conferences.Drop));
        room.MapPost("/say", control.SayAsync);

        void Each(string path, Action<Leg> act) => room.MapPost(path, (string name, HttpRequest request) =>
            control.AllAsync(name, request, legs => legs.ForEach(act)));
    }

    public async Task<IResult> SayAsync(string name, HttpRequest request)
    {
        var body = await ControlResults.ReadAsync(request, ControlJson.Default.SayBody);
        return With(name, new(body.Participant, body.DisplayName), legs => legs.ForEach(leg =>
            platform.Conferences.Send(new(leg.Meeting, leg, ChatMessage.PlainText, body.Text))));
    }

    private async Task<IResult> AllAsync(string name, HttpRequest request, Action<List<Leg>> act) =>
        With(name, await ControlResults.ReadAsync(request, ControlJson.Default.WhoBody), act);

    /// <summary>Does something with the participants who are meant.</summary>
    private IResult With(string name, WhoBody who, Action<List<Leg>> act)
    {
        lock (platform.Gate)
        {
            if (platform.Conferences.Find(name) is not { } meeting)
            {
                return ControlResults.NotLive(name);
            }

            var legs = meeting.Connected.Where(who.Means).ToList();
            if (legs.Count == 0)
            {
                return ControlResults.NobodyMeant(name);
            }

            act(legs);
            return ControlResults.Ok(legs.Select(ParticipantView.Of));
        }
    }
}

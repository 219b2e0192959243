using System.Text.Json.Nodes;
using MaxConf.Simulator.Pexip.Client.Events;
using MaxConf.Simulator.Pexip.Client.Tokens;
using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.Client.Calls;

/// <summary>
/// Media that flows between two participants and not through the node, which only carries their signalling. A conference whose service
/// allows it is direct while there are at most two in it, and both clients can do it. Callers hold the platform's lock.
/// </summary>
internal sealed class DirectMedia(Sessions sessions, CallRegistry calls)
{
    public bool IsDirect(Meeting meeting)
    {
        var here = meeting.Connected.Where(leg => leg.HasArrived).ToList();
        return meeting.Service.Text("direct_media") != "never"
            && here.Count <= 2
            && here.TrueForAll(leg => sessions.Of(leg) is { SupportsDirectMedia: true });
    }

    /// <summary>The call at the other end; null if there is none yet.</summary>
    public Call? FarEnd(Leg leg) => leg.Meeting.Connected
        .Where(other => other != leg)
        .SelectMany(calls.Of)
        .FirstOrDefault(call => !call.IsChild);

    /// <summary>The screen a client is to show in place of the far end's picture; null where media does not flow directly.</summary>
    public ClientEvent? Screen(Leg viewer)
    {
        if (!IsDirect(viewer.Meeting))
        {
            return null;
        }

        return viewer.IsWaiting ? Screen("direct_media_waiting_for_host")
            : FarEnd(viewer) is null ? Screen("direct_media_welcome")
            : NoScreen();
    }

    public static ClientEvent Screen(string key) => new(EventNames.SplashScreen, new JsonObject { ["screen_key"] = key });

    public static ClientEvent NoScreen() => new(EventNames.SplashScreen);
}

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
    public bool IsDirect(Meeting meeting) =>
        meeting.Service.Text("direct_media") != "never"
        && meeting.Connected.Where(leg => leg.HasArrived).ToList() is { Count: <= 2 } here
        && here.TrueForAll(leg => sessions.Of(leg) is { SupportsDirectMedia: true });

    /// <summary>The call at the other end; null if there is none yet.</summary>
    public Call? FarEnd(Leg leg) => leg.Meeting.Connected
        .Where(other => other != leg)
        .SelectMany(calls.Of)
        .FirstOrDefault(call => !call.IsChild);

    /// <summary>Key of the screen a client is to show in place of the far end's picture; null for none.</summary>
    public string? ScreenKey(Leg viewer) => viewer.IsWaiting ? "direct_media_waiting_for_host"
        : FarEnd(viewer) is null ? "direct_media_welcome"
        : null;

    /// <summary>Has a client show a screen; null clears the one that is shown.</summary>
    public static ClientEvent Screen(string? key) =>
        new(EventNames.SplashScreen, key is null ? null : new JsonObject { ["screen_key"] = key });
}

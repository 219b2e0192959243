using System.Globalization;
using System.Text.Json.Nodes;
using MaxConf.Simulator.Pexip.Client.Calls;
using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.Client.Tokens;

/// <summary>What a client is told that has got in.</summary>
internal sealed class TokenResult(DirectMedia directMedia, TimeProvider time)
{
    /// <summary>The version whose documentation this follows.</summary>
    private const string Version = "37";

    /// <summary>An address reserved for documentation (RFC 5737).</summary>
    private const string TurnServer = "turn:192.0.2.20:3478?transport=udp";

    /// <summary>The token and how long it lives, as a refresh answers.</summary>
    public static JsonObject Token(Session session, TimeSpan lifetime) => new()
    {
        ["token"] = session.Token,
        ["expires"] = lifetime.TotalSeconds.ToString(CultureInfo.InvariantCulture),
    };

    public JsonObject Of(Session session, TimeSpan lifetime)
    {
        var (leg, service) = (session.Leg, session.Leg.Meeting.Service);
        var json = Token(session, lifetime);
        json["participant_uuid"] = leg.Id;
        json["display_name"] = leg.DisplayName;
        json["call_tag"] = leg.CallTag;
        json["role"] = leg.IsHost ? "HOST" : "GUEST";
        json["conference_name"] = leg.Meeting.Name;
        json["service_type"] = ServiceType(leg.Meeting);
        json["current_service_type"] = leg.IsWaiting ? LegState.WaitingRoom : ServiceType(leg.Meeting);
        json["version"] = new JsonObject { ["version_id"] = Version, ["pseudo_version"] = $"{Version}.0.0" };
        json["call_type"] = service.Text("call_type");
        json["chat_enabled"] = leg.Meeting.ChatEnabled;
        json["fecc_enabled"] = false;
        json["rtmp_enabled"] = true;
        json["analytics_enabled"] = false;
        json["guests_can_present"] = leg.Meeting.GuestsCanPresent;
        json["vp9_enabled"] = false;
        json["allow_1080p"] = service.Text("max_pixels_per_second") == "fullhd";
        json["use_relay_candidates_only"] = false;
        json["stun"] = new JsonArray();
        json["turn"] = new JsonArray(Turn(session));
        AddDirectMedia(session, json);
        return json;
    }

    private void AddDirectMedia(Session session, JsonObject json)
    {
        var isDirect = directMedia.IsDirect(session.Leg.Meeting);
        json["direct_media"] = isDirect;
        if (isDirect)
        {
            json["pex_datachannel_id"] = "8";
            json["client_stats_update_interval"] = "15";
        }
    }

    /// <summary>A Virtual Auditorium is a conference like any other here.</summary>
    private static string ServiceType(Meeting meeting) => meeting.ServiceType == "test_call" ? meeting.ServiceType : "conference";

    /// <summary>Credentials as TURN servers take them: the user name says how long they are good.</summary>
    private JsonObject Turn(Session session) => new()
    {
        ["urls"] = new JsonArray(TurnServer),
        ["username"] = $"{time.GetUtcNow().AddDays(1).ToUnixTimeSeconds()}:{session.Leg.Id}",
        ["credential"] = SecretToken.Next(),
    };
}

using System.Globalization;
using System.Text;
using MaxConf.Benchmarks.Servers;

namespace MaxConf.Benchmarks.Events;

/// <summary>
/// A meeting as a conferencing node tells it, in posts of one event: it starts, the guest and the host come in, both are looked at again
/// with every change of theirs, they leave, it ends.
/// </summary>
internal static class RoomEvents
{
    /// <summary>Events of a meeting.</summary>
    public const int Count = 10;

    /// <summary>The node's numbers that a meeting of all rooms has for itself.</summary>
    public const long SequencesOfMeeting = 1_000_000;

    private static readonly string[] Names =
    [
        "conference_started", "participant_connected", "participant_updated", "conference_updated", "participant_connected",
        "participant_updated", "participant_updated", "participant_disconnected", "participant_disconnected", "conference_ended",
    ];

    private static readonly string[] People = ["", "guest", "guest", "", "host", "host", "guest", "host", "guest", ""];

    /// <summary>The body of one event's post.</summary>
    /// <param name="room">The room's number.</param>
    /// <param name="step">The event's place in the meeting, from 0.</param>
    /// <param name="sequence">The node's number of the event; each is later than the one before.</param>
    public static byte[] Body(int room, int step, long sequence)
    {
        var data = People[step] is { Length: > 0 } person ? Participant(room, person, sequence) : Conference(room);
        var time = (1_790_000_000 + sequence / 1_000d).ToString("0.000", CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes(
            $$"""{"node":"10.44.0.11","seq":{{sequence}},"version":2,"time":{{time}},"event":"{{Names[step]}}","data":{{data}}}""");
    }

    private static string Conference(int room) =>
        $$"""
        {"name":"{{RoomOrder.NameOf(room)}}","service_type":"conference","is_started":true,"is_locked":false,"guests_muted":false,
        "start_time":1789999999.5,"tag":"https://id.gov.bc.ca/idcheck/protected/video/{{RoomOrder.NameOf(room)}}"}
        """;

    /// <summary>Who meets again comes on another leg: one that is gone stays gone.</summary>
    private static string Participant(int room, string person, long sequence)
    {
        var (leg, name) = ($"{person}-{room}-{sequence / SequencesOfMeeting}", RoomOrder.NameOf(room));
        return $$"""
            {"uuid":"{{leg}}","call_id":"5a6fb1e2-44b6-4e63-a3ad-1f0c2e8d9b10","conversation_id":"{{leg}}","related_uuids":[],
            "conference":"{{name}}","service_type":"conference","service_tag":"https://id.gov.bc.ca/idcheck/protected/video/{{name}}",
            "call_tag":"","role":"{{(person == "host" ? "chair" : "guest")}}","display_name":"{{person}}","source_alias":"{{person}}",
            "destination_alias":"{{name}}","call_direction":"in","protocol":"WebRTC","connect_time":1789999999.6,
            "remote_address":"192.0.2.7","vendor":"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0.0.0 Safari/537.36",
            "encryption":"On","signalling_node":"10.44.0.11","media_node":"10.44.0.11","proxy_node":"","system_location":"Victoria",
            "has_media":true,"is_muted":false,"is_client_muted":false,"is_presenting":false,"is_streaming":false,
            "is_idp_authenticated":false,"rx_bandwidth":1864,"tx_bandwidth":1864}
            """;
    }
}

using MaxConf.Functions.Http;
using MaxConf.Pexip.Management.Resources;

namespace MaxConf.Functions.Rooms.Live.Dialling;

/// <summary>Whom to call into a meeting, and how.</summary>
/// <param name="Call">The call, but for what only the meeting tells: the alias and the node it comes from.</param>
internal sealed record DialRequest(NewDialOut Call) : IBody<DialRequest>
{
    private const int MaxLength = 250;

    private static readonly string[] Protocols = [DialProtocols.Sip, DialProtocols.H323, DialProtocols.Rtmp];
    private static readonly string[] Roles = [ParticipantRoles.Guest, ParticipantRoles.Chair];
    private static readonly string[] MediaOfCalls = [CallTypes.Video, CallTypes.VideoOnly, CallTypes.Audio];

    private static readonly string[] Modes =
        [KeepConferenceAliveModes.Always, KeepConferenceAliveModes.IfMultiple, KeepConferenceAliveModes.Never];

    /// <summary>Whom, as it goes into the room's history: of a stream no more than the host, as the rest may be its key.</summary>
    public string Detail => IsRtmp(Call.Protocol) ? $"rtmp:{HostOf(Call.Destination)}" : $"{Call.Protocol}:{Call.Destination}";

    /// <inheritdoc />
    public static DialRequest Read(BodyReader body)
    {
        var protocol = body.Choice("protocol", Protocols, "How to call.", isRequired: true) ?? DialProtocols.Sip;
        var destination = body.Text(
            "destination", MaxLength, "Whom to call: an address, or the URL that takes a stream.", isRequired: true) ?? "";
        var streaming = body.Flag("streaming", "Whether it is a stream or a recorder; RTMP is unless said otherwise.") ?? IsRtmp(protocol);
        var call = new NewDialOut("", destination)
        {
            Protocol = protocol,
            Streaming = streaming,
            Role = body.Choice("role", Roles, "Their role, `guest` unless said otherwise.") ?? ParticipantRoles.Guest,
            CallType = body.Choice("call_type", MediaOfCalls, "What the call may carry, `video` unless said otherwise."),
            RemoteDisplayName = body.Text("remote_display_name", MaxLength, "The name shown for them."),
            DtmfSequence = body.Text("dtmf_sequence", MaxLength, "Tones sent once they answer; a comma pauses for two seconds."),
            PresentationUrl = body.Text("presentation_url", MaxLength, "For RTMP: where presentations go, if not with the rest."),
            SystemLocation = body.Text("system_location", MaxLength, "The location that calls; the meeting's node unless said otherwise."),
            KeepConferenceAlive = body.Choice(
                "keep_conference_alive",
                Modes,
                "Whether the meeting lasts while they are there; a stream keeps none unless said otherwise.")
                ?? (streaming ? KeepConferenceAliveModes.Never : null),
        };
        Check(body, call);
        return new(call);
    }

    /// <summary>The rules between fields.</summary>
    private static void Check(BodyReader body, NewDialOut call)
    {
        if (IsRtmp(call.Protocol) && HostOf(call.Destination) is null)
        {
            body.Refuse("destination", "must be an rtmp or rtmps URL");
        }

        if (call.PresentationUrl is not null && !IsRtmp(call.Protocol))
        {
            body.Refuse("presentation_url", "must be left out unless protocol is rtmp");
        }

        if (call.DtmfSequence?.All(tone => char.IsAsciiDigit(tone) || tone is '*' or '#' or ',') is false)
        {
            body.Refuse("dtmf_sequence", "must be made of digits, *, # and commas");
        }
    }

    private static bool IsRtmp(string protocol) => protocol == DialProtocols.Rtmp;

    private static string? HostOf(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "rtmp" or "rtmps" && uri.Host.Length > 0 ? uri.Host : null;
}

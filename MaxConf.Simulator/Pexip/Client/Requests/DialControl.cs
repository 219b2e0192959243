using System.Text.Json.Nodes;
using MaxConf.Simulator.Pexip.Conferencing;
using MaxConf.Simulator.Pexip.Conferencing.Dialling;

namespace MaxConf.Simulator.Pexip.Client.Requests;

/// <summary>Calls out.</summary>
internal sealed class DialControl(Conferences conferences)
{
    private static readonly string[] Protocols = ["sip", "h323", "rtmp", "mssip", "auto"];
    private static readonly string[] TextFields =
        ["role", "presentation_url", "dtmf_sequence", "source_display_name", "source", "remote_display_name", "text"];

    private static readonly string[] CallTypes = [CallType.Video, CallType.VideoOnly, CallType.Audio];

    public void Map(ClientFunctions functions) => functions.Post(ClientScope.Conference, "dial", Access.Host, Dial);

    private ClientAnswer Dial(ClientRequest request)
    {
        if (Read(request) is not { } dial)
        {
            return ClientAnswer.InvalidRequest;
        }

        return request.Meeting.IsFull
            ? ClientAnswer.Full
            : ClientAnswer.Of(new JsonArray(conferences.Dial(request.Meeting, dial).Id));
    }

    /// <summary>The call that is asked for; null if a value is none that the document knows.</summary>
    private static DialRequest? Read(ClientRequest request)
    {
        var body = request.Body;
        if (body.Text("destination") is not { Length: > 0 } destination
            || LegRole.Parse(body.Text("role") ?? "guest") is not { } role
            || !TextFields.All(body.MayHaveText)
            || !IsSource(request, body.Text("source"))
            || !IsOneOf(body, "protocol", Protocols)
            || !IsOneOf(body, "call_type", CallTypes)
            || !IsOneOf(body, "streaming", ["yes", "no"])
            || !IsOneOf(body, "keep_conference_alive", KeepAlive.All))
        {
            return null;
        }

        return new(destination)
        {
            Role = role,
            Protocol = body.Text("protocol") ?? DialProtocol.Sip,
            CallType = body.Text("call_type") ?? CallType.Video,
            IsStreaming = body.Text("streaming") == "yes",
            KeepAlive = body.Text("keep_conference_alive"),
            RemoteDisplayName = body.Text("remote_display_name") ?? "",
            OverlayText = body.Text("text") ?? "",
            Source = body.Text("source") ?? "",
            DtmfSequence = body.Text("dtmf_sequence") ?? "",
            Node = request.Self.Node,
        };
    }

    /// <summary>Only an alias of this conference may be what the call comes from.</summary>
    private static bool IsSource(ClientRequest request, string? alias) =>
        alias is null || request.Self.Node.Replica.FindConference(alias)?.Text("name") == request.Meeting.Service.Text("name");

    private static bool IsOneOf(ClientBody body, string name, string[] values) =>
        !body.Has(name) || values.Contains(body.Text(name));
}

using System.Text.Json.Nodes;
using MaxConf.Simulator.Pexip.Client.Events;
using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.Client.Calls;

/// <summary>WebRTC calls: made, acknowledged, changed, ended.</summary>
internal sealed class CallControl(
    Conferences conferences, CallRegistry calls, DirectMedia directMedia, DirectMediaWatch watch, EventSender sender) : IMeetingObserver
{
    private const string EndedByHost = "API initiated call disconnect";
    private const string PresentationTaken = "Another participant presents";

    public void Map(ClientFunctions functions)
    {
        functions.Post(ClientScope.Participant, "calls", Access.Self, Start);
        functions.Post(ClientScope.Call, "ack", Access.Self, request => With(request, call => Acknowledge(request, call)));
        functions.Post(ClientScope.Call, "disconnect", Access.HostOrSelf, request => With(request, call => End(request, call)));
        functions.Post(ClientScope.Call, "new_candidate", Access.Self, request => With(request, call => AddCandidate(request, call)));
        functions.Post(ClientScope.Call, "update", Access.Self, request => With(request, call => Update(request, call)));

        // The two that are for gateway calls only; the simulator has none.
        functions.Post(ClientScope.Call, "dtmf", Access.Self, request =>
            With(request, _ => Dtmf.IsValid(request.Body) ? ClientAnswer.Of(false) : ClientAnswer.InvalidRequest));
        functions.Post(ClientScope.Call, "fecc", Access.Self, request =>
            With(request, _ => CameraControl.IsValid(request.Body) ? ClientAnswer.Of(false) : ClientAnswer.InvalidRequest));
    }

    /// <summary>Whoever shares a screen in a call of its own loses that call when somebody else presents.</summary>
    public void PresentationStarted(Leg presenter)
    {
        foreach (var leg in presenter.Meeting.Connected.Where(leg => leg != presenter).ToList())
        {
            calls.Of(leg).Where(call => call.IsChild).ToList().ForEach(call => Hang(call, PresentationTaken));
        }
    }

    public void ParticipantDisconnected(Leg leg)
    {
        if (calls.Of(leg).Count > 0 && directMedia.FarEnd(leg) is { } farEnd && directMedia.IsDirect(leg.Meeting))
        {
            sender.Send(farEnd.Leg, new(EventNames.PeerDisconnect));
        }

        calls.Forget(leg);
    }

    private ClientAnswer Start(ClientRequest request)
    {
        var (body, leg) = (request.Body, request.Target);
        var mediaType = body.Has("media_type") ? body.Text("media_type") : CallType.Video;
        if (body.Text("call_type") != "WEBRTC"
            || body.Text("sdp") is not { } sdp
            || SessionDescription.Answer(sdp) is not { } answer
            || !body.MayHaveFlag("fecc_supported")
            || mediaType is not (CallType.Video or CallType.VideoOnly or CallType.Audio))
        {
            return ClientAnswer.InvalidRequest;
        }

        var call = new Call(leg, mediaType, isChild: calls.Of(leg).Count > 0) { Sdp = sdp };
        var far = directMedia.IsDirect(leg.Meeting) ? OfferDirectly(call) : answer;
        calls.Add(call);
        leg.SupportsFecc = body.Flag("fecc_supported") ?? false;
        watch.Negotiated(leg);
        return ClientAnswer.Of(new JsonObject { ["call_uuid"] = call.Id, ["sdp"] = far });
    }

    /// <summary>What the far end offered, who gets this offer; empty while nobody is there.</summary>
    private string OfferDirectly(Call call)
    {
        if (directMedia.FarEnd(call.Leg) is not { } farEnd)
        {
            return "";
        }

        sender.Send(farEnd.Leg, Sdp(EventNames.NewOffer, call.Sdp));
        return farEnd.Sdp;
    }

    private ClientAnswer Acknowledge(ClientRequest request, Call call)
    {
        if (request.Body.Text("sdp") is { Length: > 0 } sdp)
        {
            call.Sdp = sdp;
            Relay(call, Sdp(EventNames.UpdateSdp, sdp));
        }

        if (!call.HasMedia)
        {
            call.HasMedia = true;
            StartMedia(call);
        }

        return ClientAnswer.Of(true);
    }

    private void StartMedia(Call call)
    {
        if (!call.IsChild)
        {
            conferences.StartMedia(call.Leg, call.CallType);
        }
    }

    private ClientAnswer End(ClientRequest request, Call call)
    {
        Hang(call, request.Target == request.Self ? null : EndedByHost);
        return ClientAnswer.Of(true);
    }

    /// <summary>Ends a call; the reason is for a client that does not know, null for one that does.</summary>
    private void Hang(Call call, string? reason)
    {
        Relay(call, new(EventNames.PeerDisconnect));
        calls.Remove(call);
        if (reason is not null)
        {
            sender.Send(call.Leg, new(
                EventNames.CallDisconnected, new JsonObject { ["call_uuid"] = call.Id, ["reason"] = reason }));
        }

        if (call is { IsChild: false, HasMedia: true })
        {
            conferences.StopMedia(call.Leg);
        }

        watch.Look(call.Leg.Meeting);
    }

    private ClientAnswer AddCandidate(ClientRequest request, Call call)
    {
        var body = request.Body;
        if (body.Text("candidate") is not { } candidate || body.Text("mid") is not { } mid)
        {
            return ClientAnswer.InvalidRequest;
        }

        Relay(call, new(EventNames.NewCandidate, new JsonObject
        {
            ["candidate"] = candidate,
            ["mid"] = mid,
            ["ufrag"] = body.Text("ufrag") ?? "",
            ["pwd"] = body.Text("pwd") ?? "",
        }));
        return ClientAnswer.Of(true);
    }

    private ClientAnswer Update(ClientRequest request, Call call)
    {
        if (request.Body.Text("sdp") is not { } sdp
            || !request.Body.MayHaveFlag("fecc_supported")
            || SessionDescription.Answer(sdp) is not { } answer)
        {
            return ClientAnswer.InvalidRequest;
        }

        (call.Sdp, call.Leg.SupportsFecc) = (sdp, request.Body.Flag("fecc_supported") ?? false);
        var farEnd = directMedia.IsDirect(call.Leg.Meeting) ? directMedia.FarEnd(call.Leg) : null;
        Relay(call, Sdp(EventNames.UpdateSdp, sdp));
        watch.Negotiated(call.Leg);
        return ClientAnswer.Of(farEnd?.Sdp ?? answer);
    }

    /// <summary>Tells the far end, if media flows directly and there is one.</summary>
    private void Relay(Call call, ClientEvent clientEvent)
    {
        if (!call.IsChild && directMedia.IsDirect(call.Leg.Meeting) && directMedia.FarEnd(call.Leg) is { } farEnd)
        {
            sender.Send(farEnd.Leg, clientEvent);
        }
    }

    private ClientAnswer With(ClientRequest request, Func<Call, ClientAnswer> answer) =>
        calls.Find(request.Target, request.Path.Call) is { } call ? answer(call) : ClientAnswer.UnknownCall;

    private static ClientEvent Sdp(string name, string sdp) => new(name, new JsonObject { ["sdp"] = sdp });
}

using MaxConf.Simulator.Pexip.Client.Calls;
using MaxConf.Simulator.Pexip.Client.Events;
using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.Client.Requests;

/// <summary>What is done to one participant, by a Host or by themselves.</summary>
internal sealed class ParticipantControl(Conferences conferences, EventSender sender)
{
    public void Map(ClientFunctions functions)
    {
        OnOff("mute", "unmute", Access.HostOrSelf, SetMuted);
        OnOff("video_muted", "video_unmuted", Access.HostOrSelf, Always(conferences.SetVideoMuted));
        OnOff("client_mute", "client_unmute", Access.HostOrSelf, Always(conferences.SetClientMuted));
        OnOff("allowrxpresentation", "denyrxpresentation", Access.Host, Always(conferences.SetMayReceivePresentation));
        OnOff("spotlighton", "spotlightoff", Access.Host, Always(conferences.SetSpotlight));
        OnOff("buzz", "clearbuzz", Access.HostOrSelf, Always(conferences.SetHandRaised));
        Post("dtmf", Access.Host, SendDtmf);
        Post("fecc", Access.Host, MoveCamera);
        Post("overlaytext", Access.HostOrSelf, SetOverlayText);
        Post("pres_in_mix", Access.HostOrSelf, SetPresentationInMix);
        Post("preferred_aspect_ratio", Access.HostOrSelf, SetAspectRatio);
        Post("layout_group", Access.Host, SetLayoutGroup);
        Post("statistics", Access.Self, _ => ClientAnswer.Of(true));

        void Post(string name, Access access, Func<ClientRequest, ClientAnswer> answer) =>
            functions.Post(ClientScope.Participant, name, access, answer);

        void OnOff(string on, string off, Access access, Func<ClientRequest, bool, ClientAnswer> set)
        {
            Post(on, access, request => set(request, true));
            Post(off, access, request => set(request, false));
        }
    }

    private static Func<ClientRequest, bool, ClientAnswer> Always(Action<Leg, bool> set) => (request, isOn) =>
    {
        set(request.Target, isOn);
        return ClientAnswer.Of(true);
    };

    /// <summary>A Guest who was muted stays so, unless Guests may unmute themselves.</summary>
    private ClientAnswer SetMuted(ClientRequest request, bool isMuted)
    {
        if (!isMuted && !request.IsByHost && !request.Meeting.GuestsCanUnmute)
        {
            return ClientAnswer.Forbidden;
        }

        conferences.SetMuted(request.Target, isMuted);
        return ClientAnswer.Of(true);
    }

    private ClientAnswer SendDtmf(ClientRequest request)
    {
        if (!Dtmf.IsValid(request.Body))
        {
            return ClientAnswer.InvalidRequest;
        }

        conferences.SendDtmf(request.Target, request.Body.Text("digits")!);
        return ClientAnswer.Of(true);
    }

    /// <summary>
    /// Succeeds with cameras that can be moved. How they hear of it the document does not say; Pexip's own SDK reads an event.
    /// </summary>
    private ClientAnswer MoveCamera(ClientRequest request)
    {
        if (!CameraControl.IsValid(request.Body))
        {
            return ClientAnswer.InvalidRequest;
        }

        if (request.Target.SupportsFecc)
        {
            sender.Send(request.Target, new("fecc", request.Body.ToJson()));
        }

        return ClientAnswer.Of(request.Target.SupportsFecc);
    }

    private ClientAnswer SetOverlayText(ClientRequest request) =>
        Set(request.Body.Text("text"), text => conferences.SetOverlayText(request.Target, text));

    private ClientAnswer SetLayoutGroup(ClientRequest request) =>
        Set(request.Body.Text("layout_group"), group => conferences.SetLayoutGroup(request.Target, group));

    private ClientAnswer SetPresentationInMix(ClientRequest request)
    {
        if (request.Body.Flag("state") is not { } state)
        {
            return ClientAnswer.InvalidRequest;
        }

        conferences.SetPresentationInMix(request.Target, state);
        return ClientAnswer.Of(true);
    }

    private ClientAnswer SetAspectRatio(ClientRequest request) =>
        request.Body.Number("aspect_ratio") is { } ratio && conferences.SetPreferredAspectRatio(request.Target, ratio)
            ? ClientAnswer.Of(true)
            : ClientAnswer.InvalidRequest;

    private static ClientAnswer Set(string? text, Action<string> set)
    {
        if (text is null)
        {
            return ClientAnswer.InvalidRequest;
        }

        set(text);
        return ClientAnswer.Of(true);
    }
}

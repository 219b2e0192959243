namespace MaxConf.Simulator.Pexip.Conferencing;

internal sealed partial class Conferences
{
    /// <summary>Mutes or unmutes somebody's audio on the platform.</summary>
    public void SetMuted(Leg leg, bool isMuted) => Update(leg, leg.IsMuted != isMuted, () => leg.IsMuted = isMuted);

    /// <summary>Mutes or unmutes somebody's video on the platform.</summary>
    public void SetVideoMuted(Leg leg, bool isMuted) => UpdateRoster(leg, leg.IsVideoMuted != isMuted, () => leg.IsVideoMuted = isMuted);

    /// <summary>Somebody has muted their own microphone, or not any more.</summary>
    public void SetClientMuted(Leg leg, bool isMuted) => Update(leg, leg.IsClientMuted != isMuted, () => leg.IsClientMuted = isMuted);

    /// <summary>
    /// Changes a role. A new Host starts what waited for one; when the last one has become a Guest, the time without Hosts runs.
    /// Whether Guests are muted follows the role.
    /// </summary>
    public void SetRole(Leg leg, string role)
    {
        if (leg.Role == role)
        {
            return;
        }

        leg.Role = role;
        leg.IsMuted = leg.Meeting.GuestsMuted ? !leg.IsHost : leg.IsMuted;
        leg.ServiceType = leg.IsWaiting && leg.IsHost ? leg.Meeting.ServiceType : leg.ServiceType;
        observer.ParticipantUpdated(leg);
        if (leg is { IsHost: true, HasArrived: true })
        {
            HostIsHere(leg);
        }

        WatchForHosts(leg.Meeting);
    }

    /// <summary>Somebody is called by another name.</summary>
    public void SetDisplayName(Leg leg, string name) => Update(leg, leg.DisplayName != name, () => leg.DisplayName = name);

    public void SetOverlayText(Leg leg, string text) => UpdateRoster(leg, leg.OverlayText != text, () => leg.OverlayText = text);

    public void SetLayoutGroup(Leg leg, string group) => UpdateRoster(leg, leg.LayoutGroup != group, () => leg.LayoutGroup = group);

    public void SetMayReceivePresentation(Leg leg, bool may) =>
        UpdateRoster(leg, leg.MayReceivePresentation != may, () => leg.MayReceivePresentation = may);

    public void SetPresentationInMix(Leg leg, bool isInMix) =>
        UpdateRoster(leg, leg.NeedsPresentationInMix != isInMix, () => leg.NeedsPresentationInMix = isInMix);

    public void SetLiveCaptions(Leg leg, bool areShown) =>
        UpdateRoster(leg, leg.ShowsLiveCaptions != areShown, () => leg.ShowsLiveCaptions = areShown);

    /// <returns>False if the ratio is not from 0 to 2.</returns>
    public bool SetPreferredAspectRatio(Leg leg, double ratio)
    {
        if (ratio is not (>= 0 and <= 2))
        {
            return false;
        }

        leg.PreferredAspectRatio = ratio;
        observer.LayoutChanged(leg.Meeting);
        return true;
    }

    /// <summary>Sends somebody's voice to these mixes and no others; to none is to the main one.</summary>
    /// <returns>False if a name is none.</returns>
    public bool SetAudioMixesSentTo(Leg leg, IReadOnlyList<AudioMix> mixes)
    {
        if (!mixes.All(mix => AudioMix.IsName(mix.MixName)))
        {
            return false;
        }

        leg.SendsToAudioMixes = mixes.Count > 0 ? mixes : AudioMix.Default;
        observer.RosterUpdated(leg);
        return true;
    }

    /// <summary>Lets somebody hear this mix and no other; null is silence.</summary>
    /// <returns>False if the name is none.</returns>
    public bool SetAudioMixReceived(Leg leg, string? mixName)
    {
        if (mixName is not null && !AudioMix.IsName(mixName))
        {
            return false;
        }

        UpdateRoster(leg, leg.ReceivesAudioMix != mixName, () => leg.ReceivesAudioMix = mixName);
        return true;
    }

    /// <summary>Raises a hand, which keeps its time if it is up already, or lowers it.</summary>
    public void SetHandRaised(Leg leg, bool isRaised) =>
        UpdateRoster(leg, leg.HandRaisedTime is null == isRaised, () => leg.HandRaisedTime = isRaised ? time.GetUtcNow() : null);

    public void LowerAllHands(Meeting meeting) => ForEach(meeting, leg => SetHandRaised(leg, isRaised: false));

    /// <summary>Gives somebody a place ahead of whoever speaks, behind those who were given one before; or takes it away.</summary>
    public void SetSpotlight(Leg leg, bool isOn)
    {
        if (leg.SpotlightTime is null != isOn)
        {
            return;
        }

        leg.SpotlightTime = isOn ? NextSpotlightTime(leg.Meeting) : null;
        observer.RosterUpdated(leg);
        observer.StageChanged(leg.Meeting);
    }

    public void ClearSpotlights(Meeting meeting) => ForEach(meeting, leg => SetSpotlight(leg, isOn: false));

    /// <summary>A participant of the client API makes a call, or changes what it carries.</summary>
    public void StartMedia(Leg leg, string callType)
    {
        (leg.HasMedia, leg.Protocol, leg.CallType) = (true, LegProtocol.WebRtc, callType);
        observer.ParticipantUpdated(leg);
        observer.StageChanged(leg.Meeting);
        if (leg.IsHost)
        {
            HostIsHere(leg);
        }
    }

    /// <summary>The call of a participant of the client API ends, and they stay.</summary>
    public void StopMedia(Leg leg)
    {
        (leg.HasMedia, leg.Protocol) = (false, LegProtocol.Api);
        observer.ParticipantUpdated(leg);
        observer.StageChanged(leg.Meeting);
    }

    /// <summary>Somebody starts to present, in place of whoever did; nothing happens if they do already.</summary>
    public void StartPresenting(Leg leg)
    {
        if (leg.IsPresenting)
        {
            return;
        }

        if (leg.Meeting.Presenter is { } before)
        {
            Update(before, hasChanged: true, () => before.IsPresenting = false);
        }

        Update(leg, hasChanged: true, () => leg.IsPresenting = true);
        observer.PresentationStarted(leg);
    }

    /// <summary>Somebody stops presenting; nothing happens if they do not.</summary>
    public void StopPresenting(Leg leg)
    {
        if (leg.IsPresenting)
        {
            Update(leg, hasChanged: true, () => leg.IsPresenting = false);
            observer.PresentationStopped(leg.Meeting);
        }
    }

    private DateTimeOffset NextSpotlightTime(Meeting meeting)
    {
        var now = time.GetUtcNow();
        var last = meeting.Connected.Max(leg => leg.SpotlightTime) ?? DateTimeOffset.MinValue;
        return last < now ? now : last.AddMicroseconds(1);
    }

    private void Update(Leg leg, bool hasChanged, Action change)
    {
        if (hasChanged)
        {
            change();
            observer.ParticipantUpdated(leg);
        }
    }

    private void UpdateRoster(Leg leg, bool hasChanged, Action change)
    {
        if (hasChanged)
        {
            change();
            observer.RosterUpdated(leg);
        }
    }

    private static void ForEach(Meeting meeting, Action<Leg> act) => meeting.Connected.ToList().ForEach(act);
}

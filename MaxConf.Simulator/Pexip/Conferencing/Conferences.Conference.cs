using MaxConf.Simulator.Pexip.Conferencing.Layouts;

namespace MaxConf.Simulator.Pexip.Conferencing;

internal sealed partial class Conferences
{
    /// <summary>Mutes all Guests, those to come included, or unmutes them.</summary>
    public void MuteGuests(Meeting meeting, bool isMuted)
    {
        if (meeting.GuestsMuted != isMuted)
        {
            meeting.GuestsMuted = isMuted;
            ConferenceChanged(meeting);
        }

        foreach (var guest in meeting.Connected.Where(leg => !leg.IsHost).ToList())
        {
            SetMuted(guest, isMuted);
        }
    }

    /// <summary>Lets Guests who were muted unmute themselves, or not.</summary>
    public void SetGuestsCanUnmute(Meeting meeting, bool canUnmute)
    {
        meeting.GuestsCanUnmute = canUnmute;
        observer.MeetingUpdated(meeting);
    }

    /// <summary>Changes the picture on top of what was changed before; <see cref="LayoutTransforms.None"/> takes all of it back.</summary>
    /// <returns>Why that cannot be; null if it is done.</returns>
    public string? TransformLayout(Meeting meeting, LayoutTransforms transforms)
    {
        var changed = transforms == LayoutTransforms.None ? transforms : meeting.Transforms.With(transforms);
        if (LayoutRules.Check(meeting, transforms, changed) is { } refusal)
        {
            return refusal;
        }

        meeting.Transforms = changed;
        observer.LayoutChanged(meeting);
        return null;
    }

    /// <summary>Sets the banner; an empty text takes it away.</summary>
    public void SetMessageText(Meeting meeting, string text)
    {
        (meeting.MessageText, meeting.MessageTextTime) = (text.Length > 0 ? text : null, time.GetUtcNow());
        observer.MeetingUpdated(meeting);
    }

    /// <returns>False if the theme has no such level.</returns>
    public bool SetClassificationLevel(Meeting meeting, int level)
    {
        if (!Theme.ClassificationLevels.ContainsKey(level))
        {
            return false;
        }

        meeting.ClassificationLevel = level;
        observer.MeetingUpdated(meeting);
        return true;
    }

    /// <summary>Sets the way layout groups are pinned; an empty name is none.</summary>
    /// <returns>False if the theme has no such way.</returns>
    public bool SetPinningConfig(Meeting meeting, string name)
    {
        if (name.Length > 0 && !Theme.PinningConfigs.Contains(name))
        {
            return false;
        }

        meeting.PinningConfig = name.Length > 0 ? name : null;
        observer.MeetingUpdated(meeting);
        return true;
    }

    /// <returns>False if a time is out of its range.</returns>
    public bool SetSilentVideoDetection(Meeting meeting, SilentVideoDetection detection)
    {
        if (!detection.IsValid)
        {
            return false;
        }

        meeting.SilentVideoDetection = detection;
        observer.LayoutChanged(meeting);
        return true;
    }
}

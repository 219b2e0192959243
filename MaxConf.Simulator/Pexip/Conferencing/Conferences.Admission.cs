namespace MaxConf.Simulator.Pexip.Conferencing;

internal sealed partial class Conferences
{
    /// <summary>Whoever comes from now on waits, unless they are a Host.</summary>
    public void Lock(Meeting meeting) => SetLocked(meeting, isLocked: true);

    /// <summary>Everybody who waits because of the lock comes in.</summary>
    public void Unlock(Meeting meeting) => SetLocked(meeting, isLocked: false);

    /// <summary>One who waits because of the lock comes in.</summary>
    public void Admit(Leg leg)
    {
        leg.IsAdmitted = true;
        LetIn(leg);
    }

    /// <summary>Guests need not wait for a Host with media any more.</summary>
    public void StartConference(Meeting meeting)
    {
        if (meeting.IsStarted)
        {
            return;
        }

        meeting.IsStarted = true;
        ConferenceChanged(meeting);
        AdmitWaiting(meeting);
    }

    /// <summary>
    /// The first Host with media starts the conference by coming. One without media is there to watch and to control, and has to say so.
    /// </summary>
    private void HostIsHere(Leg host)
    {
        host.Meeting.GuestsOnlyTimer?.Dispose();
        host.Meeting.GuestsOnlyTimer = null;
        if (host.HasMedia)
        {
            StartConference(host.Meeting);
        }
    }

    private void SetLocked(Meeting meeting, bool isLocked)
    {
        if (meeting.IsLocked == isLocked)
        {
            return;
        }

        meeting.IsLocked = isLocked;
        ConferenceChanged(meeting);
        AdmitWaiting(meeting);
    }

    /// <summary>The state of who is connected from now on.</summary>
    private void Arrive(Leg leg)
    {
        leg.ConnectTime = time.GetUtcNow();
        leg.ServiceType = MayEnter(leg) ? leg.Meeting.ServiceType : LegState.WaitingRoom;
        leg.IsMuted |= leg.Meeting.GuestsMuted && !leg.IsHost;
    }

    private void AdmitWaiting(Meeting meeting)
    {
        foreach (var leg in meeting.Connected.ToList())
        {
            LetIn(leg);
        }
    }

    private void LetIn(Leg leg)
    {
        if (leg.IsWaiting && MayEnter(leg))
        {
            leg.ServiceType = leg.Meeting.ServiceType;
            observer.ParticipantUpdated(leg);
            observer.StageChanged(leg.Meeting);
        }
    }

    private static bool MayEnter(Leg leg) =>
        leg.IsHost || (leg.Meeting.IsStarted && (!leg.Meeting.IsLocked || leg.IsAdmitted));

    /// <summary>Something has changed that event sinks hear of, too.</summary>
    private void ConferenceChanged(Meeting meeting)
    {
        foreach (var shard in meeting.Shards)
        {
            observer.ConferenceUpdated(shard);
        }

        observer.MeetingUpdated(meeting);
    }
}

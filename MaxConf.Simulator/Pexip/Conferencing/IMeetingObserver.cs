namespace MaxConf.Simulator.Pexip.Conferencing;

/// <summary>
/// Is told what happens in meetings, in order, under the platform's lock, after it has happened. An observer implements what it wants
/// to hear. A change is told in the widest of the ways that apply: what event sinks hear of by <see cref="ParticipantUpdated"/>, what only
/// the participant lists of clients show by <see cref="RosterUpdated"/>.
/// </summary>
internal interface IMeetingObserver
{
    /// <summary>The meeting's first participant on a node is about to appear there.</summary>
    void ConferenceStarted(MeetingShard shard)
    {
    }

    /// <summary>What event sinks hear of has changed: told for each of the nodes, before <see cref="MeetingUpdated"/>.</summary>
    void ConferenceUpdated(MeetingShard shard)
    {
    }

    void ConferenceEnded(MeetingShard shard)
    {
    }

    /// <summary>What clients see of the whole conference has changed.</summary>
    void MeetingUpdated(Meeting meeting)
    {
    }

    /// <summary>A request has changed the layout, or what it depends on.</summary>
    void LayoutChanged(Meeting meeting)
    {
    }

    /// <summary>Who is on the stage, or in which order, may have changed.</summary>
    void StageChanged(Meeting meeting)
    {
    }

    /// <summary>A leg has appeared; it may still be connecting, or have to wait.</summary>
    void ParticipantConnected(Leg leg)
    {
    }

    void ParticipantUpdated(Leg leg)
    {
    }

    /// <summary>Something about a participant has changed that only clients see.</summary>
    void RosterUpdated(Leg leg)
    {
    }

    void ParticipantDisconnected(Leg leg)
    {
    }

    /// <summary>
    /// Somebody goes on in another meeting, where <see cref="ParticipantConnected"/> has been told; the disconnection here follows.
    /// </summary>
    void ParticipantTransferred(Leg from, Leg to)
    {
    }

    /// <summary>The connection of a participant is lost; the node has not noticed yet.</summary>
    void ConnectionLost(Leg leg)
    {
    }

    void MessageSent(ChatMessage message)
    {
    }

    /// <summary>Somebody presents, in place of whoever did before.</summary>
    void PresentationStarted(Leg presenter)
    {
    }

    /// <summary>Nobody presents any more.</summary>
    void PresentationStopped(Meeting meeting)
    {
    }

    /// <summary>Tones are sent to a participant.</summary>
    void DtmfSent(Leg leg, string digits)
    {
    }
}

namespace MaxConf.Simulator.Pexip.Conferencing;

/// <summary>Is told what happens in meetings, in order, under the platform's lock.</summary>
internal interface IMeetingObserver
{
    void ConferenceStarted(MeetingShard shard);

    void ConferenceUpdated(MeetingShard shard);

    void ConferenceEnded(MeetingShard shard);

    void ParticipantConnected(Leg leg);

    void ParticipantUpdated(Leg leg);

    void ParticipantDisconnected(Leg leg);

    /// <summary>The connection of a participant is lost; the node has not noticed yet.</summary>
    void ConnectionLost(Leg leg);
}

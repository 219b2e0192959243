namespace MaxConf.Simulator.Pexip.Conferencing;

/// <summary>Tells all observers everything, each in the same order, and each thing to the first of them first.</summary>
internal sealed class MeetingObservers : IMeetingObserver
{
    private readonly List<IMeetingObserver> _observers = [];

    public void Add(IMeetingObserver observer) => _observers.Add(observer);

    public void ConferenceStarted(MeetingShard shard) => Tell(observer => observer.ConferenceStarted(shard));

    public void ConferenceUpdated(MeetingShard shard) => Tell(observer => observer.ConferenceUpdated(shard));

    public void ConferenceEnded(MeetingShard shard) => Tell(observer => observer.ConferenceEnded(shard));

    public void MeetingUpdated(Meeting meeting) => Tell(observer => observer.MeetingUpdated(meeting));

    public void LayoutChanged(Meeting meeting) => Tell(observer => observer.LayoutChanged(meeting));

    public void StageChanged(Meeting meeting) => Tell(observer => observer.StageChanged(meeting));

    public void ParticipantConnected(Leg leg) => Tell(observer => observer.ParticipantConnected(leg));

    public void ParticipantUpdated(Leg leg) => Tell(observer => observer.ParticipantUpdated(leg));

    public void RosterUpdated(Leg leg) => Tell(observer => observer.RosterUpdated(leg));

    public void ParticipantDisconnected(Leg leg) => Tell(observer => observer.ParticipantDisconnected(leg));

    public void ParticipantTransferred(Leg from, Leg to) => Tell(observer => observer.ParticipantTransferred(from, to));

    public void ConnectionLost(Leg leg) => Tell(observer => observer.ConnectionLost(leg));

    public void MessageSent(ChatMessage message) => Tell(observer => observer.MessageSent(message));

    public void PresentationStarted(Leg presenter) => Tell(observer => observer.PresentationStarted(presenter));

    public void PresentationStopped(Meeting meeting) => Tell(observer => observer.PresentationStopped(meeting));

    public void DtmfSent(Leg leg, string digits) => Tell(observer => observer.DtmfSent(leg, digits));

    private void Tell(Action<IMeetingObserver> tell) => _observers.ForEach(tell);
}

namespace MaxConf.Pexip.Client.Events;

/// <summary><c>participant_sync_end</c>: that was the whole list of participants.</summary>
public sealed record ParticipantSyncEndEvent : ConferenceEvent;

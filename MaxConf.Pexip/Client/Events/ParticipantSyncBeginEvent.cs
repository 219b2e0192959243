namespace MaxConf.Pexip.Client.Events;

/// <summary><c>participant_sync_begin</c>: the whole list of participants follows.</summary>
public sealed record ParticipantSyncBeginEvent : ConferenceEvent;

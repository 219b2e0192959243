namespace MaxConf.Pexip.Client.Events;

/// <summary><c>participant_delete</c>: somebody left.</summary>
public sealed record ParticipantDeleteEvent : ConferenceEvent
{
    /// <summary>Who.</summary>
    public string Uuid { get; init => field = value ?? ""; } = "";
}

using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Events;

/// <summary>
/// Something that happened in a conference. The derived records are the document's events by name; <see cref="UnknownEvent"/> is any
/// other, and three are this client's own: <see cref="RosterSyncedEvent"/>, <see cref="EventStreamInterruptedEvent"/> and
/// <see cref="SessionEndedEvent"/>.
/// </summary>
public abstract record ConferenceEvent
{
    private protected ConferenceEvent()
    {
    }

    /// <summary>The event's name, such as <c>participant_create</c>; empty for this client's own.</summary>
    [JsonIgnore]
    public string Name { get; init; } = "";

    /// <summary>The event's id; null when it has none.</summary>
    [JsonIgnore]
    public string? Id { get; init; }

    /// <summary>The data as they came, JSON or empty. They may be personal or hold secrets.</summary>
    [JsonIgnore]
    public string Data { get; init; } = "";

    /// <summary>
    /// Whether it tells of a participant in the middle of a synchronisation: then that participant may be known already, and what it all
    /// comes to is in the <see cref="RosterSyncedEvent"/> that follows.
    /// </summary>
    [JsonIgnore]
    public bool IsSync { get; init; }

    /// <summary>The kind of event alone: what is in it may be personal or secret.</summary>
    public sealed override string ToString() => GetType().Name;
}

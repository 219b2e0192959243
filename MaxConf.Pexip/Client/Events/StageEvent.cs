namespace MaxConf.Pexip.Client.Events;

/// <summary><c>stage</c>: who speaks, and who spoke last.</summary>
/// <param name="Speakers">The active participants.</param>
public sealed record StageEvent(IReadOnlyList<StageEntry> Speakers) : ConferenceEvent;

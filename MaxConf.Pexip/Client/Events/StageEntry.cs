namespace MaxConf.Pexip.Client.Events;

/// <summary>A participant's place among the speakers (<c>stage</c>).</summary>
/// <param name="ParticipantUuid">Who.</param>
/// <param name="StageIndex">0 for who spoke last, 1 for who spoke before that, and so on.</param>
/// <param name="Vad">0 for silence, 100 for speech.</param>
public sealed record StageEntry(string? ParticipantUuid, int? StageIndex, int? Vad);

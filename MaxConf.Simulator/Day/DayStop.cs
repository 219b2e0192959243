namespace MaxConf.Simulator.Day;

/// <summary>How a day is ended before its time.</summary>
/// <param name="Early">Nobody begins anything more: who is in a room leaves, and the rooms' end is waited for.</param>
/// <param name="AtOnce">What is under way is broken off, and nothing is waited for. Not cancelled before <paramref name="Early"/>.</param>
internal readonly record struct DayStop(CancellationToken Early, CancellationToken AtOnce);

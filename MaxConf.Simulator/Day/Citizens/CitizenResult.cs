namespace MaxConf.Simulator.Day.Citizens;

/// <summary>What a citizen's visit has come to.</summary>
/// <param name="Number">Which citizen.</param>
/// <param name="Outcome">What it has come to.</param>
/// <param name="Room">The room they got; null if none.</param>
/// <param name="Failure">What went wrong; null unless it failed.</param>
internal sealed record CitizenResult(int Number, Outcome Outcome, string? Room, string? Failure = null);

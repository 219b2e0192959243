namespace MaxConf.Simulator.Day.Wire;

/// <summary>The answer to a request that is worked off in the background.</summary>
/// <param name="StatusQueryGetUri">Where its progress is shown.</param>
internal sealed record BulkStarted(Uri StatusQueryGetUri);

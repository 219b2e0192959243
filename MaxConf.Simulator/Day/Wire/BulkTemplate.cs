namespace MaxConf.Simulator.Day.Wire;

/// <summary>What rooms made in bulk have in common.</summary>
/// <param name="Tag">Their tag.</param>
internal sealed record BulkTemplate(string Tag);

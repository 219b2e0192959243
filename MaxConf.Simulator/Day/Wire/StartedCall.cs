namespace MaxConf.Simulator.Day.Wire;

/// <summary>The answer to an offer of media, as far as it matters to who has none.</summary>
internal sealed record StartedCall(string CallUuid);

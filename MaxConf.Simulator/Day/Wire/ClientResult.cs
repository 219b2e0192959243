namespace MaxConf.Simulator.Day.Wire;

/// <summary>What every answer of the client API comes in.</summary>
internal sealed record ClientResult<T>(T Result);

namespace MaxConf.Simulator.Genesys;

/// <summary>The division a user belongs to.</summary>
internal sealed record GenesysDivision(string Id, string Name, string SelfUri);

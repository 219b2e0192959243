namespace MaxConf.Simulator.Entra;

/// <summary>A token made for a test.</summary>
internal sealed record MintedToken(string AccessToken);

namespace MaxConf.Functions.Security.Genesys;

/// <summary>A division of a Genesys Cloud organisation.</summary>
/// <param name="Id">Its id, a UUID.</param>
/// <param name="Name">Its name.</param>
internal sealed record GenesysDivision(string? Id, string? Name);

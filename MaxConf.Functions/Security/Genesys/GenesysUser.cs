namespace MaxConf.Functions.Security.Genesys;

/// <summary>A user of Genesys Cloud, as far as it matters here (Platform API, <c>GET /api/v2/users/me</c>).</summary>
/// <param name="Id">The user's id, a UUID.</param>
/// <param name="Division">The division the user belongs to.</param>
internal sealed record GenesysUser(string? Id, GenesysDivision? Division);

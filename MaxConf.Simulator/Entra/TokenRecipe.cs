namespace MaxConf.Simulator.Entra;

/// <summary>What is different about a token that tests ask for; what is null is as in a good token of the first client.</summary>
/// <param name="Audience">Claim <c>aud</c>.</param>
/// <param name="Issuer">Claim <c>iss</c>.</param>
/// <param name="TenantId">Claim <c>tid</c>.</param>
/// <param name="Roles">Claim <c>roles</c>; an empty list leaves it out.</param>
/// <param name="ExpiresIn">Seconds from now to <c>exp</c>; negative for an expired token.</param>
/// <param name="NotBefore">Seconds from now to <c>nbf</c>.</param>
/// <param name="WrongKey">Signed with a key that is not published, under the <c>kid</c> of the one that is.</param>
/// <param name="Unsigned">Algorithm <c>none</c>.</param>
internal sealed record TokenRecipe(
    string? Audience = null,
    string? Issuer = null,
    string? TenantId = null,
    IReadOnlyList<string>? Roles = null,
    double? ExpiresIn = null,
    double? NotBefore = null,
    bool WrongKey = false,
    bool Unsigned = false);

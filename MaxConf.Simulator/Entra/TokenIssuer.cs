using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MaxConf.Simulator.Entra;

/// <summary>Makes access tokens with the claims of an Entra v2.0 application token.</summary>
internal sealed class TokenIssuer(EntraOptions options, SigningKeys keys, TimeProvider time)
{
    private static readonly EntraClientOptions[] DevelopmentClients = [new()];

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>The registered clients.</summary>
    public IReadOnlyList<EntraClientOptions> Clients { get; } = options.Clients.Count > 0 ? [.. options.Clients] : DevelopmentClients;

    /// <summary>Makes a token.</summary>
    /// <param name="client">For whom.</param>
    /// <param name="baseAddress">The server's address, for the issuer.</param>
    /// <param name="recipe">How it differs from a good one.</param>
    public string Issue(EntraClientOptions client, string baseAddress, TokenRecipe recipe)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Audience = recipe.Audience ?? client.Audience,
            Issuer = recipe.Issuer ?? $"{baseAddress}/{options.TenantId}/v2.0",
            IssuedAt = now,
            NotBefore = now.AddSeconds(recipe.NotBefore ?? 0),
            Expires = now.AddSeconds(recipe.ExpiresIn ?? options.TokenLifetime.TotalSeconds),
            Claims = Claims(client, recipe),
            SigningCredentials = recipe.Unsigned ? null : new(KeyFor(recipe), SecurityAlgorithms.RsaSha256),
        });
    }

    private Dictionary<string, object> Claims(EntraClientOptions client, TokenRecipe recipe)
    {
        var claims = new Dictionary<string, object>
        {
            ["azp"] = client.ClientId,
            ["azpacr"] = "1",
            ["oid"] = client.ClientId,
            ["sub"] = client.ClientId,
            ["tid"] = recipe.TenantId ?? options.TenantId,
            ["uti"] = Identifier.Next(),
            ["ver"] = "2.0",
        };
        var roles = recipe.Roles ?? client.Roles.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (roles.Count > 0)
        {
            claims["roles"] = roles.ToArray();
        }

        return claims;
    }

    private RsaSecurityKey KeyFor(TokenRecipe recipe)
    {
        if (!recipe.WrongKey)
        {
            return keys.Current;
        }

        var wrong = SigningKeys.NewKey();
        wrong.KeyId = keys.Current.KeyId;
        return wrong;
    }
}

using Microsoft.AspNetCore.Http;

namespace MaxConf.Simulator.Entra;

/// <summary>What a validator of tokens downloads: the OpenID metadata and the keys.</summary>
internal sealed class MetadataEndpoints(EntraOptions options, SigningKeys keys)
{
    public IResult Configuration(string tenant, HttpContext context)
    {
        if (!IsTenant(tenant))
        {
            return Results.BadRequest();
        }

        var address = $"{EntraServer.BaseAddress(context)}/{options.TenantId}";
        return Results.Json(
            new OpenIdConfiguration(
                $"{address}/v2.0",
                $"{address}/oauth2/v2.0/token",
                $"{address}/oauth2/v2.0/authorize",
                $"{address}/discovery/v2.0/keys",
                ["code", "id_token"],
                ["pairwise"],
                ["RS256"],
                ["client_secret_post", "client_secret_basic"]),
            EntraJson.Default.OpenIdConfiguration);
    }

    public IResult Keys(string tenant) => IsTenant(tenant)
        ? Results.Json(new PublishedKeys([.. keys.Published.Select(PublishedKey.Of)]), EntraJson.Default.PublishedKeys)
        : Results.BadRequest();

    private bool IsTenant(string tenant) => tenant.Equals(options.TenantId, StringComparison.OrdinalIgnoreCase);
}

using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MaxConf.Simulator.Entra;

/// <summary><c>POST /simulator/keys/rotate</c> and <c>POST /simulator/tokens</c>; neither needs a body.</summary>
internal static class EntraControl
{
    public static void Map(RouteGroupBuilder group, TokenIssuer issuer, SigningKeys keys)
    {
        group.MapPost("/keys/rotate", async (HttpRequest request) =>
        {
            var body = await ReadAsync(request, EntraJson.Default.RotateBody);
            keys.Rotate(body?.Retire ?? false);
            return Results.NoContent();
        });
        group.MapPost("/tokens", async (HttpRequest request) =>
        {
            var recipe = await ReadAsync(request, EntraJson.Default.TokenRecipe);
            var token = issuer.Issue(issuer.Clients[0], EntraServer.BaseAddress(request.HttpContext), recipe ?? new());
            return Results.Json(new MintedToken(token), EntraJson.Default.MintedToken);
        });
    }

    private static async Task<T?> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type)
        where T : class =>
        request.HasJsonContentType() ? await request.ReadFromJsonAsync(type, request.HttpContext.RequestAborted) : null;
}

using MaxConf.Simulator.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Simulator.Entra;

/// <summary>
/// Stands in for Microsoft Entra ID: the v2.0 token endpoint for client credentials, its OpenID metadata and its keys; and below
/// <c>/simulator</c> what tests need to rotate keys and to mint faulty tokens.
/// </summary>
internal static class EntraServer
{
    public static void Map(WebApplication application, EntraOptions options, TimeProvider time, FaultPlan faults)
    {
        var keys = new SigningKeys();
        var issuer = new TokenIssuer(options, keys, time);
        var fault = new FaultMiddleware(faults, FaultTarget.Entra, time);
        application.UseWhen(
            context => !context.Request.Path.StartsWithSegments("/simulator"),
            branch => branch.Use(next => context => fault.InvokeAsync(context, next)));

        var token = new TokenEndpoint(options, issuer, time);
        application.MapPost("/{tenant}/oauth2/v2.0/token", token.AnswerAsync);
        var metadata = new MetadataEndpoints(options, keys);
        application.MapGet("/{tenant}/v2.0/.well-known/openid-configuration", metadata.Configuration);
        application.MapGet("/{tenant}/discovery/v2.0/keys", metadata.Keys);
        EntraControl.Map(application.MapGroup("/simulator"), issuer, keys);
    }

    /// <summary>The server's own address, whatever name the caller used: tokens and metadata must agree.</summary>
    public static string BaseAddress(HttpContext context) => $"http://127.0.0.1:{context.Connection.LocalPort}";
}

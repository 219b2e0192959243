using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Simulator.Entra;

/// <summary><c>POST /{tenant}/oauth2/v2.0/token</c>: the client credentials grant (RFC 6749, section 4.4) with Entra's errors.</summary>
internal sealed class TokenEndpoint(EntraOptions options, TokenIssuer issuer, TimeProvider time)
{
    private const string ScopeSuffix = "/.default";

    public async Task<IResult> AnswerAsync(string tenant, HttpRequest request)
    {
        if (!request.HasFormContentType)
        {
            return Refuse(TokenError.MissingParameter("grant_type"));
        }

        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        var (id, secret) = Credentials(request, form);
        if (Check(tenant, form, id, secret, out var client) is { } error)
        {
            return Refuse(error);
        }

        var token = issuer.Issue(client!, EntraServer.BaseAddress(request.HttpContext), new());
        var lifetime = (long)options.TokenLifetime.TotalSeconds;
        return Results.Json(new TokenResponse("Bearer", lifetime, lifetime, token), EntraJson.Default.TokenResponse);
    }

    private TokenError? Check(string tenant, IFormCollection form, string id, string secret, out EntraClientOptions? client)
    {
        client = issuer.Clients.FirstOrDefault(known => known.ClientId.Equals(id, StringComparison.OrdinalIgnoreCase));
        if (!tenant.Equals(options.TenantId, StringComparison.OrdinalIgnoreCase))
        {
            return TokenError.UnknownTenant(tenant);
        }

        if (FirstMissing(form, id) is { } missing)
        {
            return TokenError.MissingParameter(missing);
        }

        if (form["grant_type"] != "client_credentials")
        {
            return TokenError.UnsupportedGrant(form["grant_type"].ToString());
        }

        if (client is null)
        {
            return TokenError.UnknownClient(id);
        }

        if (!IsSame(client.ClientSecret, secret))
        {
            return TokenError.WrongSecret(client.ClientId);
        }

        return CheckScope(client, form["scope"].ToString());
    }

    private static TokenError? CheckScope(EntraClientOptions client, string scope) =>
        !scope.EndsWith(ScopeSuffix, StringComparison.Ordinal) ? TokenError.InvalidScope(scope)
        : scope[..^ScopeSuffix.Length] != client.Audience ? TokenError.UnknownResource(scope[..^ScopeSuffix.Length])
        : null;

    private static string? FirstMissing(IFormCollection form, string id) =>
        form["grant_type"].Count == 0 ? "grant_type" : id.Length == 0 ? "client_id" : form["scope"].Count == 0 ? "scope" : null;

    /// <summary>The client's id and secret, from the Basic header if there is one, else from the form.</summary>
    private static (string Id, string Secret) Credentials(HttpRequest request, IFormCollection form)
    {
        var inForm = (form["client_id"].ToString(), form["client_secret"].ToString());
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header) || header.Scheme != "Basic")
        {
            return inForm;
        }

        var buffer = new byte[header.Parameter?.Length ?? 0];
        if (!Convert.TryFromBase64String(header.Parameter ?? "", buffer, out var length))
        {
            return inForm;
        }

        var parts = Encoding.UTF8.GetString(buffer, 0, length).Split(':', 2);
        return (Uri.UnescapeDataString(parts[0]), parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : "");
    }

    private static bool IsSame(string expected, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given));

    private IResult Refuse(TokenError error) => Results.Json(
        TokenErrorResponse.Of(error, time.GetUtcNow()), EntraJson.Default.TokenErrorResponse, statusCode: error.Status);
}

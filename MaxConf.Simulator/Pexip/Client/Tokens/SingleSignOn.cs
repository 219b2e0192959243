using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Simulator.Pexip.Client.Tokens;

/// <summary>
/// Signing in at an identity provider, simulated: whoever opens the URL they are sent to is signed in, and the answer has the token that a
/// real provider's page would hand on to Pexip, and Pexip to the client. Callers hold the platform's lock.
/// </summary>
internal sealed class SingleSignOn(Lock gate)
{
    /// <summary>Where a client is sent, on the node that it asked.</summary>
    public const string Path = "/simulator/identity_provider";

    private readonly Dictionary<string, IdentityProvider> _requests = [];
    private readonly Dictionary<string, IdentityProvider> _signedIn = [];

    /// <summary>Somebody has chosen a provider.</summary>
    /// <returns>The URL they are sent to.</returns>
    public string Begin(IdentityProvider provider, Uri node)
    {
        var request = SecretToken.Next();
        _requests.Add(request, provider);
        return $"{node.GetLeftPart(UriPartial.Authority)}{Path}?SAMLRequest={Uri.EscapeDataString(request)}";
    }

    /// <summary>The provider that a token was given by, which is used up by that; null if it is none.</summary>
    public IdentityProvider? Redeem(string token) => _signedIn.Remove(token, out var provider) ? provider : null;

    /// <summary>The provider's page.</summary>
    public async Task SignInAsync(HttpContext context)
    {
        var token = SecretToken.Next();
        lock (gate)
        {
            if (!_requests.Remove(context.Request.Query["SAMLRequest"].ToString(), out var provider))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            _signedIn.Add(token, provider);
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(new JsonObject { ["sso_token"] = token }.ToJsonString(), context.RequestAborted);
    }
}

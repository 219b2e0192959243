using System.Net.Http.Headers;
using Azure.Core;

namespace MaxConf.Functions.Maintenance.Metrics.LogAnalytics;

/// <summary>Gives requests a token for Azure Monitor. The credential keeps tokens for as long as they are good.</summary>
internal sealed class AzureMonitorSignIn(TokenCredential credential) : DelegatingHandler
{
    /// <summary>Azure Monitor's application id URI ends in a slash, and a scope adds its own.</summary>
    private static readonly TokenRequestContext Scope = new(["https://monitor.azure.com//.default"]);

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = await credential.GetTokenAsync(Scope, cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
        return await base.SendAsync(request, cancellationToken);
    }
}

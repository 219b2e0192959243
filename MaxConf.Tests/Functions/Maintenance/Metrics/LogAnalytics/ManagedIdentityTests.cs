using System.Collections.Concurrent;
using MaxConf.Tests.Functions.App;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Tests.Functions.Maintenance.Metrics.LogAnalytics;

/// <summary>The real credential, on a machine that offers managed identities as Azure Functions does.</summary>
public sealed class ManagedIdentityTests : IDisposable
{
    private const string EndpointVariable = "IDENTITY_ENDPOINT";
    private const string HeaderVariable = "IDENTITY_HEADER";
    private const string ClientId = "11111111-2222-3333-4444-555555555555";
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    private readonly ConcurrentQueue<string> _asked = [];

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(EndpointVariable, null);
        Environment.SetEnvironmentVariable(HeaderVariable, null);
    }

    [Fact]
    public async Task Run_ManagedIdentity_GivesTheToken()
    {
        await using var identities = await LoopbackServer.StartAsync(AnswerAsync);
        Environment.SetEnvironmentVariable(EndpointVariable, new Uri(identities.Address, "msi/token").AbsoluteUri);
        Environment.SetEnvironmentVariable(HeaderVariable, "a-header-of-the-machine");
        await using var ingestion = await IngestionStub.StartAsync();
        await using var app = await MaxConfApp.StartAsync(ingestion.Settings(("LogAnalytics:ManagedIdentityClientId", ClientId)));
        await app.Clock.WaitBegunAsync(Interval);

        app.Clock.Advance(Interval);
        await ingestion.AskedAsync();

        Assert.Contains("Bearer a-token-of-the-machine", Assert.Single(ingestion.Calls), StringComparison.Ordinal);
        var asked = Uri.UnescapeDataString(Assert.Single(_asked));
        Assert.Contains("resource=https://monitor.azure.com/&", asked + "&", StringComparison.Ordinal);
        Assert.Contains($"client_id={ClientId}", asked, StringComparison.Ordinal);
    }

    private Task AnswerAsync(HttpContext http)
    {
        _asked.Enqueue(http.Request.QueryString.Value!);
        return http.Response.WriteAsJsonAsync(new
        {
            access_token = "a-token-of-the-machine",
            expires_on = DateTimeOffset.MaxValue.ToUnixTimeSeconds().ToString(),
            resource = "https://monitor.azure.com/",
            token_type = "Bearer",
        });
    }
}

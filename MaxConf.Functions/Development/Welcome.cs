using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using MaxConf.Functions.Security.EventSink;
using MaxConf.Simulator.Entra;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Development;

/// <summary>Once the app answers: has the simulated Pexip post its events here, and prints where things are and what to try.</summary>
internal sealed class Welcome(
    DevelopmentSimulators simulators,
    IOptions<EventSinkOptions> eventSink,
    IServer server,
    IHttpClientFactory clients,
    IHostApplicationLifetime lifetime) : BackgroundService
{
    /// <summary>Where the app answers, with the real port if any free one was asked for.</summary>
    private string App => server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First().TrimEnd('/');

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        await AddEventSinkAsync(stoppingToken);
        Console.WriteLine(Text());
    }

    /// <summary>As an administrator would: with Pexip's own API, <c>configuration/v1/event_sink</c>.</summary>
    private async Task AddEventSinkAsync(CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient();
        var credentials = $"{simulators.Options.PexipUsername}:{simulators.Options.PexipPassword}";
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials)));
        var sink = new Dictionary<string, object>
        {
            ["name"] = "maxconf",
            ["url"] = $"{App}/public/event_sink",
            ["username"] = eventSink.Value.Username,
            ["password"] = eventSink.Value.Password,
            ["version"] = 2,
        };
        var path = new Uri(simulators.Host.PexipAddress, "api/admin/configuration/v1/event_sink/");
        using var response = await client.PostAsJsonAsync(path, sink, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private string Text()
    {
        var client = simulators.Options.Entra.Clients.FirstOrDefault() ?? new EntraClientOptions();
        var token = new Uri(simulators.Host.EntraAddress, $"{simulators.Options.Entra.TenantId}/oauth2/v2.0/token");
        return $$"""

            MaxConf is ready on {{App}}, with simulators, as neither Pexip:Address nor Entra:Authority is configured:
              Pexip    {{simulators.Host.PexipAddress}}
              Nodes    {{string.Join(", ", simulators.Host.NodeAddresses)}}
              Entra    {{simulators.Host.EntraAddress}}
              Genesys  {{simulators.Host.GenesysAddress}}

            The API is described on {{App}}/docs.

            Paste into another shell:

            TOKEN=$(curl -s {{token}} \
              -d grant_type=client_credentials -d client_id={{client.ClientId}} \
              -d client_secret={{client.ClientSecret}} -d scope={{client.Audience}}/.default \
              | sed 's/.*"access_token":"\([^"]*\)".*/\1/')
            UUI=$(printf %s https://id.gov.bc.ca/idcheck/protected/video/MTIzNDU2LDc2NTQzMg | od -An -tx1 | tr -d ' \n')
            curl -s -X POST "{{App}}/room/create?uuiData=$UUI" -H "Authorization: Bearer $TOKEN"

            The rest of the tour is in README.md. Ctrl-C stops.

            """;
    }
}

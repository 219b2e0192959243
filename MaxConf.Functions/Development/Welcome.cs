using MaxConf.Simulator;
using MaxConf.Simulator.Entra;
using Microsoft.Extensions.Hosting;

namespace MaxConf.Functions.Development;

/// <summary>Prints, once the app answers, where things are and what to try.</summary>
internal sealed class Welcome(
    IHostApplicationLifetime lifetime, string app, SimulatorHost simulators, SimulatorOptions options) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() => Console.WriteLine(Text()));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private string Text()
    {
        var client = options.Entra.Clients.FirstOrDefault() ?? new EntraClientOptions();
        var tokenAddress = new Uri(simulators.EntraAddress, $"{options.Entra.TenantId}/oauth2/v2.0/token");
        return $$"""

            MaxConf is ready on {{app}}, with simulators, as neither Pexip:Address nor Entra:Authority is configured:
              Pexip    {{simulators.PexipAddress}}
              Entra    {{simulators.EntraAddress}}
              Genesys  {{simulators.GenesysAddress}}

            Paste into another shell:

            TOKEN=$(curl -s {{tokenAddress}} -d grant_type=client_credentials \
              -d client_id={{client.ClientId}} -d client_secret={{client.ClientSecret}} \
              -d scope={{client.Audience}}/.default | sed 's/.*"access_token":"\([^"]*\)".*/\1/')
            UUI=$(printf %s https://id.gov.bc.ca/idcheck/protected/video/MTIzNDU2LDc2NTQzMg | od -An -tx1 | tr -d ' \n')
            curl -s -X POST "{{app}}/room/create?uuiData=$UUI" -H "Authorization: Bearer $TOKEN"

            The rest of the tour is in README.md. Ctrl-C stops.

            """;
    }
}

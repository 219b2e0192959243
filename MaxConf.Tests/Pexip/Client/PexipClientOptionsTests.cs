using MaxConf.Pexip.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MaxConf.Tests.Pexip.Client;

public sealed class PexipClientOptionsTests
{
    [Fact]
    public void Clients_NothingConfigured_AreNone()
    {
        using var provider = Provider([]);

        Assert.Empty(provider.GetRequiredService<ConferencingNodeClients>().Configured);
    }

    [Fact]
    public void Clients_NodesConfigured_AreFoundByTheirAddressInEvents()
    {
        using var provider = Provider(new()
        {
            ["ConferencingNodes:0:Address"] = "https://px01.example.org/base",
            ["ConferencingNodes:1:Address"] = "http://127.0.0.1:7085",
            ["ConferencingNodes:1:Node"] = "10.0.0.2",
        });

        var clients = provider.GetRequiredService<ConferencingNodeClients>();

        Assert.Equal(
            [(new Uri("https://px01.example.org/base"), null), (new Uri("http://127.0.0.1:7085"), "10.0.0.2")],
            clients.Configured.Select(client => (client.Address, client.Node)));
        Assert.Same(clients.Configured[1], clients.Find("10.0.0.2"));
        Assert.Null(clients.Find("10.0.0.1"));
    }

    [Theory]
    [InlineData("ConferencingNodes:0:Node", "10.0.0.1", "ConferencingNodes:0:Address")]
    [InlineData("ConferencingNodes:0:Address", "http://px01.example.org", null)]
    [InlineData("ConferencingNodes:0:Address", "px01", null)]
    [InlineData("ConferencingNodes:0:Address", "https://a:b@px01.example.org", null)]
    [InlineData("Client:AttemptTimeout", "00:00:00.9", null)]
    [InlineData("Client:TotalTimeout", "00:00:09", null)]
    [InlineData("Client:MaxRetryAttempts", "11", null)]
    [InlineData("Client:RetryDelay", "00:01:01", null)]
    [InlineData("Client:MaxRetryDelay", "00:10:01", null)]
    public void Options_OutOfRange_AreRefusedByName(string setting, string value, string? named)
    {
        using var provider = Provider(new() { [setting] = value });

        var failure = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<ConferencingNodeClients>());

        Assert.StartsWith($"Pexip:{named ?? setting} ", Assert.Single(failure.Failures), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://px01.example.org")]
    [InlineData("https://a:b@px01.example.org")]
    public void For_AddressNotSafeForSecrets_IsRefused(string address)
    {
        using var provider = Provider([]);

        Assert.Throws<ArgumentException>(() => provider.GetRequiredService<ConferencingNodeClients>().For(new Uri(address)));
    }

    private static ServiceProvider Provider(Dictionary<string, string?> settings) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Pexip:{setting.Key}", setting.Value)))
            .Build())
        .AddLogging()
        .AddPexipClient()
        .BuildServiceProvider(validateScopes: true);
}

using System.Reflection;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace MaxConf.Tests.Functions.Hosts;

/// <summary>What the app does on the Azure Functions host alone.</summary>
public sealed class AzureHostTests(Rehearsal rehearsal) : IClassFixture<Rehearsal>
{
    [Fact]
    public void AddAzureHost_Stopping_IsOverBeforeTheFunctionsHostKillsTheWorker()
    {
        using var services = ServicesWith("Secrets:KeyFolder", "keys");

        var timeout = services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout;

        Assert.InRange(timeout, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4));
    }

    [Theory]
    [InlineData("Secrets:KeyVault", "https://maxconf-keys.vault.azure.net", null)]
    [InlineData("Secrets:KeyFolder", "keys", null)]
    [InlineData("Secrets:KeyFolder", "", "Secrets:KeyVault, or a Secrets:KeyFolder that all instances share, is required")]
    [InlineData("Secrets:KeyVault", "http://maxconf-keys.vault.azure.net", "Secrets:KeyVault must be a whole https URL")]
    [InlineData("Secrets:KeyVault", "maxconf-keys", "Secrets:KeyVault must be a whole https URL")]
    public void AddAzureHost_KeysInAPlace_AreEnoughOrKeepTheAppFromStarting(string setting, string value, string? failure)
    {
        using var services = ServicesWith(setting, value);

        var exception = Record.Exception(services.GetRequiredService<IStartupValidator>().Validate);

        Assert.Equal(failure is null, exception is null);
        Assert.Contains(failure ?? "", exception?.Message ?? "", StringComparison.Ordinal);
    }

    private ServiceProvider ServicesWith(string setting, string value)
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.Configuration.AddInMemoryCollection([new(setting, value), new("Logging:LogLevel:Default", "None")]);
        Call("MaxConf.Functions.Security.Secrets.SecretServices", "AddMaxConfSecrets", builder.Services);
        Call("MaxConf.Functions.AzureHost.AzureHostServices", "AddAzureHost", builder);
        return builder.Services.BuildServiceProvider();
    }

    private void Call(string type, string method, object argument) =>
        rehearsal.App.GetType(type, throwOnError: true)!.GetMethod(method, BindingFlags.Static | BindingFlags.Public)!.Invoke(null, [argument]);
}

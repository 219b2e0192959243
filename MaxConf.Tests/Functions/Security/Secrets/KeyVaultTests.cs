using System.Security.Cryptography;
using MaxConf.Functions.Security.Secrets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MaxConf.Tests.Functions.Security.Secrets;

/// <summary>Keys in a key vault: what joins instances that come and go.</summary>
public sealed class KeyVaultTests : IDisposable
{
    private readonly FakeVault _vault = new();

    [Fact]
    public void Open_OnAnotherInstance_GivesWhatThisOneSealed()
    {
        var content = OnANewInstance(box => box.Seal("830746"))!;

        Assert.Equal("830746", OnANewInstance(box => box.Open(content)));
        Assert.StartsWith(KeyVaultXmlRepository.Prefix, Assert.Single(_vault.Names), StringComparison.Ordinal);
    }

    [Fact]
    public void Seal_AmongSecretsOfOthers_TakesNoneOfThemForAKey()
    {
        _vault.Add("a-password", "not XML");
        _vault.Add("zz-password", "not XML");
        var content = OnANewInstance(box => box.Seal("830746"))!;

        Assert.Equal("830746", OnANewInstance(box => box.Open(content)));
    }

    [Fact]
    public void Open_KeyDisabled_IsNull()
    {
        var content = OnANewInstance(box => box.Seal("830746"))!;
        _vault.Disable();

        Assert.Null(OnANewInstance(box => box.Open(content)));
    }

    /// <summary>It is not for good: whoever opens has to come again, and not to take the secret for lost.</summary>
    [Fact]
    public void Open_VaultOutOfReach_ThrowsAndSaysNothingOfTheSecret()
    {
        var content = OnANewInstance(box => box.Seal("830746"))!;
        _vault.IsDown = true;

        var exception = Assert.Throws<CryptographicException>(() => OnANewInstance(box => box.Open(content)));

        Assert.Contains("The vault cannot be reached.", exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("830746", exception.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _vault.Dispose();

    private string? OnANewInstance(Func<SecretBox, string?> use)
    {
        var settings = new Dictionary<string, string?> { ["Secrets:KeyVault"] = "https://maxconf-keys.vault.azure.net" };
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddLogging()
            .AddMaxConfSecrets()
            .AddSingleton(_vault.NewClient())
            .BuildServiceProvider();
        return use(services.GetRequiredService<SecretBox>());
    }
}

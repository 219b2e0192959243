using System.Text;
using MaxConf.Functions.Rooms.Naming;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MaxConf.Tests.Functions.Rooms.Naming;

public sealed class NamingServicesTests
{
    [Fact]
    public void AddMaxConfNaming_EmptyConfiguration_UsesTheDefaultPrefix() =>
        Assert.Equal(UuiDataOptions.DefaultPrefix + "a", DecodeLastPart());

    [Fact]
    public void AddMaxConfNaming_ConfiguredPrefixes_ReplaceTheDefault()
    {
        Assert.Equal("https://one.example/x/a", DecodeLastPart("https://one.example/x", "https://two.example/"));
        var decoder = Services("https://one.example/x").GetRequiredService<UuiDataDecoder>();
        var hex = Convert.ToHexString(Encoding.UTF8.GetBytes(UuiDataOptions.DefaultPrefix + "a"));
        Assert.IsType<UuiDataDecoding.Refused>(decoder.Decode(hex));
    }

    [Theory]
    [InlineData("")]
    [InlineData("id.gov.bc.ca/video")]
    [InlineData("ftp://id.gov.bc.ca/video")]
    [InlineData("https://user@id.gov.bc.ca/video")]
    [InlineData("https://id.gov.bc.ca/video?x=")]
    [InlineData("https://id.gov.bc.ca/a/../video")]
    public void AddMaxConfNaming_ImpossiblePrefix_IsNamedAtStart(string prefix)
    {
        var start = Services("https://id.gov.bc.ca/", prefix).GetRequiredService<IStartupValidator>();
        var failure = Assert.Throws<OptionsValidationException>(start.Validate);
        Assert.Contains("UuiData:Prefixes:1", failure.Message, StringComparison.Ordinal);
    }

    private static string DecodeLastPart(params string[] prefixes) =>
        Assert.IsType<UuiDataDecoding.Accepted>(Services(prefixes).GetRequiredService<UuiDataDecoder>().Decode("61")).Tag;

    private static ServiceProvider Services(params string[] prefixes)
    {
        var settings = prefixes.Select((prefix, i) => KeyValuePair.Create($"UuiData:Prefixes:{i}", (string?)prefix));
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddMaxConfNaming()
            .BuildServiceProvider();
    }
}

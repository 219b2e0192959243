using MaxConf.Functions.Security;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MaxConf.Tests.Functions.Security;

public sealed class SecurityServicesTests
{
    private const string Tenant = "https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0";

    [Theory]
    [InlineData("Entra:Authority", Tenant)]
    [InlineData("Entra:ClockSkew", "00:00:00")]
    [InlineData("Entra:ClockSkew", "00:10:00")]
    [InlineData("EventSink:MaxBodyBytes", "65536")]
    [InlineData("EventSink:Password", "a:b")]
    [InlineData("Genesys:ApiAddress", "https://api.mypurecloud.com/")]
    [InlineData("Genesys:ApiAddress", "http://127.0.0.1:7083")]
    [InlineData("Genesys:Divisions:0", "SBC")]
    [InlineData("Genesys:VerdictLifetime", "00:00:00")]
    [InlineData("Genesys:VerdictLifetime", "00:10:00")]
    public void Start_PossibleSetting_Succeeds(string setting, string value) => Start((setting, value)).Validate();

    [Theory]
    [InlineData("Entra:Authority", "")]
    [InlineData("Entra:Authority", "tenant")]
    [InlineData("Entra:Authority", "ftp://login.microsoftonline.com/x")]
    [InlineData("Entra:Authority", "http://127.0.0.1/x")]
    [InlineData("Entra:Authority", Tenant + "?x=y")]
    [InlineData("Entra:Authority", "https://user:secret@login.microsoftonline.com/x")]
    [InlineData("Entra:RequireHttpsMetadata", "false")]
    [InlineData("Entra:Audience", "")]
    [InlineData("Entra:RequiredRole", "")]
    [InlineData("Entra:ControlRole", "")]
    [InlineData("Entra:ClockSkew", "00:10:01")]
    [InlineData("Entra:ClockSkew", "-00:00:01")]
    [InlineData("EventSink:Username", "")]
    [InlineData("EventSink:Username", "a:b")]
    [InlineData("EventSink:Password", "")]
    [InlineData("EventSink:MaxBodyBytes", "65535")]
    [InlineData("EventSink:MaxBodyBytes", "67108865")]
    [InlineData("Genesys:ApiAddress", "")]
    [InlineData("Genesys:ApiAddress", "api.cac1.pure.cloud")]
    [InlineData("Genesys:ApiAddress", "http://api.cac1.pure.cloud")]
    [InlineData("Genesys:ApiAddress", "https://user:secret@api.cac1.pure.cloud")]
    [InlineData("Genesys:ApiAddress", "https://api.cac1.pure.cloud/?x=y")]
    [InlineData("Genesys:Divisions", " ")]
    [InlineData("Genesys:VerdictLifetime", "00:10:01")]
    [InlineData("Genesys:VerdictLifetime", "-00:00:01")]
    [InlineData("Genesys:Timeout", "00:00:00")]
    [InlineData("Genesys:Timeout", "00:00:31")]
    public void Start_ImpossibleSetting_IsNamed(string setting, string value)
    {
        var failure = Assert.Throws<OptionsValidationException>(() => Start((setting, value)).Validate());
        Assert.Contains(setting, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5001/tenant")]
    [InlineData("http://localhost:5001/tenant")]
    public void Start_LoopbackWithoutHttps_NeedsItSaid(string authority)
    {
        Start(("Entra:Authority", authority), ("Entra:RequireHttpsMetadata", "false")).Validate();
        Assert.Throws<OptionsValidationException>(() => Start(("Entra:Authority", authority)).Validate());
    }

    private static IStartupValidator Start(params (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string?> { ["Entra:Authority"] = Tenant, ["EventSink:Password"] = "secret" };
        foreach (var (key, value) in settings)
        {
            all[key == "Genesys:Divisions" ? key + ":0" : key] = value;
        }

        return new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(all).Build())
            .AddLogging()
            .AddMaxConfSecurity()
            .BuildServiceProvider()
            .GetRequiredService<IStartupValidator>();
    }
}

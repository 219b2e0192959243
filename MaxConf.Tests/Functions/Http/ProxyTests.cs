using System.Net;
using MaxConf.Functions.Http;
using MaxConf.Tests.Functions.App;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MaxConf.Tests.Functions.Http;

/// <summary>Where a caller comes from, when a proxy stands between.</summary>
public sealed class ProxyTests
{
    [Theory]
    [InlineData("203.0.113.7", true)]
    [InlineData("198.51.100.1, 203.0.113.7", true)] // What the caller made up itself stands further left.
    [InlineData("203.0.113.7, 198.51.100.1", false)]
    [InlineData("203.0.113.7:50000", true)]
    [InlineData(null, false)]
    public async Task FailedSignIns_BehindAProxyOnThisMachine_AreCountedByTheCallersAddress(string? forwardedFor, bool isTheSame)
    {
        await using var app = await StartAsync();
        await PostAsync(app, "203.0.113.7");

        Assert.Equal(isTheSame ? HttpStatusCode.TooManyRequests : HttpStatusCode.Unauthorized, await PostAsync(app, forwardedFor));
        Assert.Contains(app.Log, line => line.Contains("Sign-in for EventSink from 203.0.113.7 failed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("203.0.113.7, 10.0.1.4", true)]
    [InlineData("198.51.100.1, 203.0.113.7, 10.0.1.4, 10.0.1.5", true)]
    [InlineData("203.0.113.7, 10.0.2.4", false)]
    public async Task FailedSignIns_BehindSeveralProxies_AreCountedByTheFirstAddressThatIsNoKnownProxys(string forwardedFor, bool isTheSame)
    {
        await using var app = await StartAsync(("Proxy:Addresses:0", "10.0.1.0/24"));
        await PostAsync(app, "203.0.113.7");

        Assert.Equal(isTheSame ? HttpStatusCode.TooManyRequests : HttpStatusCode.Unauthorized, await PostAsync(app, forwardedFor));
    }

    [Theory]
    [InlineData("10.0.1.4", "10.0.1.4/32")]
    [InlineData("10.0.1.0/24", "10.0.1.0/24")]
    [InlineData("2001:db8::1", "2001:db8::1/128")]
    [InlineData("2001:db8::/32", "2001:db8::/32")]
    public void Start_Proxy_IsAnAddressOrANetwork(string address, string network)
    {
        using var services = Services(address);
        services.GetRequiredService<IStartupValidator>().Validate();

        var headers = services.GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value;
        Assert.Contains(IPNetwork.Parse(network), headers.KnownIPNetworks);
        Assert.Null(headers.ForwardLimit);
    }

    [Theory]
    [InlineData("")]
    [InlineData("proxy.example")]
    [InlineData("10.0.1.0/33")]
    public void Start_ImpossibleProxy_IsNamed(string address)
    {
        using var services = Services(address);

        var failure = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains("Proxy:Addresses", failure.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(string address) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Proxy:Addresses:0", address)]).Build())
        .AddMaxConfHttp()
        .BuildServiceProvider();

    private static Task<MaxConfApp> StartAsync(params (string Key, string Value)[] settings) => MaxConfApp.StartAsync(
        settings.Append(("RateLimits:FailedSignIns", "1")).ToDictionary(setting => setting.Item1, setting => (string?)setting.Item2));

    private static async Task<HttpStatusCode> PostAsync(MaxConfApp app, string? forwardedFor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "public/event_sink");
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", forwardedFor);
        return (await app.SendAsync(request)).Status;
    }
}

using MaxConf.Pexip.Management;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MaxConf.Tests.Pexip.Management;

public sealed class PexipManagementOptionsTests
{
    [Fact]
    public void Options_AddressAndPasswordAlone_AreEnough()
    {
        var options = Read(new() { ["Address"] = "https://pexip.example.org", ["Password"] = "secret" });

        Assert.Equal(("admin", TimeSpan.FromSeconds(10), 5, 3),
            (options.Username, options.AttemptTimeout, options.MaxConcurrentRequests, options.MaxRetryAttempts));
    }

    [Theory]
    [InlineData("Username", "")]
    [InlineData("Username", "a:b")]
    [InlineData("Address", "")]
    [InlineData("Address", "http://pexip.example.org")]
    [InlineData("Address", "pexip.example.org")]
    [InlineData("Address", "ftp://pexip.example.org")]
    [InlineData("Address", "https://user:word@pexip.example.org")]
    [InlineData("Address", "https://pexip.example.org/?a=b")]
    [InlineData("Password", "")]
    [InlineData("AttemptTimeout", "00:00:00.9")]
    [InlineData("AttemptTimeout", "00:05:01")]
    [InlineData("TotalTimeout", "00:00:09")]
    [InlineData("TotalTimeout", "01:00:01")]
    [InlineData("MaxConcurrentRequests", "0")]
    [InlineData("MaxConcurrentRequests", "51")]
    [InlineData("MaxRetryAttempts", "-1")]
    [InlineData("MaxRetryAttempts", "11")]
    [InlineData("RetryDelay", "-00:00:01")]
    [InlineData("MaxRetryDelay", "00:10:01")]
    [InlineData("BreakerFailureRatio", "0")]
    [InlineData("BreakerMinimumThroughput", "1")]
    [InlineData("BreakerSamplingDuration", "00:00:00")]
    [InlineData("BreakDuration", "00:00:00")]
    public void Options_OutOfRange_AreRefusedByName(string setting, string value)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Address"] = "https://pexip.example.org",
            ["Password"] = "word",
            ["TotalTimeout"] = "00:10:00",
            [setting] = value,
        };

        var failure = Assert.Throws<OptionsValidationException>(() => Read(settings));

        Assert.StartsWith($"Pexip:{setting} ", Assert.Single(failure.Failures), StringComparison.Ordinal);
        Assert.DoesNotContain("word", failure.Message.Replace("Password", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AttemptTimeout", "00:00:01")]
    [InlineData("MaxConcurrentRequests", "50")]
    [InlineData("MaxRetryAttempts", "0")]
    [InlineData("RetryDelay", "00:00:00")]
    [InlineData("BreakerFailureRatio", "1")]
    [InlineData("TotalTimeout", "00:00:10")]
    public async Task Options_AtTheirBounds_MakeAPipeline(string setting, string value)
    {
        await using var pexip = await PexipUnderTest.StartAsync(
            new() { ["Pexip:" + setting] = value }, time: null, Answer.Json("""{"id": 1}"""));

        Assert.True((await pexip.Client.GetConferenceAsync(1)).IsSuccess);
    }

    private static PexipManagementOptions Read(Dictionary<string, string?> settings)
    {
        using var provider = Provider(settings);
        return provider.GetRequiredService<IOptions<PexipManagementOptions>>().Value;
    }

    private static ServiceProvider Provider(Dictionary<string, string?> settings) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => "Pexip:" + setting.Key, setting => setting.Value))
            .Build())
        .AddLogging()
        .AddPexipManagement()
        .BuildServiceProvider();
}

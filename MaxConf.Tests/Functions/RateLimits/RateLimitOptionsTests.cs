using MaxConf.Functions.RateLimits;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MaxConf.Tests.Functions.RateLimits;

public sealed class RateLimitOptionsTests
{
    public static TheoryData<string> Settings =>
        [.. typeof(RateLimitOptions).GetProperties().Select(property => $"RateLimits:{property.Name}")];

    [Theory]
    [MemberData(nameof(Settings))]
    public void Start_Setting_HasItsBoundsAndIsNamed(string setting)
    {
        Validate(setting, "0");
        Validate(setting, "1000000");
        foreach (var impossible in new[] { "-1", "1000001" })
        {
            var failure = Assert.Throws<OptionsValidationException>(() => Validate(setting, impossible));
            Assert.Contains(setting, failure.Message, StringComparison.Ordinal);
        }
    }

    private static void Validate(string setting, string value)
    {
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new(setting, value)]).Build())
            .AddMaxConfRateLimits()
            .BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
    }
}

using MaxConf.Simulator;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace MaxConf.Tests.Simulator;

public sealed class HostTests
{
    [Fact]
    public async Task Start_PortInUse_NamesTheSettingAndFreesTheOthers()
    {
        await using var first = await SimulatorHost.StartAsync(Free(), TimeProvider.System, CancellationToken.None);
        var options = Free();
        options.GenesysPort = first.GenesysAddress.Port;

        var exception = await Assert.ThrowsAsync<IOException>(
            () => SimulatorHost.StartAsync(options, TimeProvider.System, CancellationToken.None));

        Assert.StartsWith($"Simulator:GenesysPort: port {options.GenesysPort}", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
    }

    [Theory]
    [InlineData("Simulator:PexipPort", "70000")]
    [InlineData("Simulator:ReplicationDelay", "01:00:00")]
    [InlineData("Simulator:MinPinLength", "3")]
    [InlineData("Simulator:FirstNodePort", "65535")]
    [InlineData("Simulator:ClientTokenLifetime", "00:00:00")]
    [InlineData("Simulator:EventStreamCapacity", "0")]
    [InlineData("Simulator:Entra:TokenLifetime", "00:00:00")]
    [InlineData("Simulator:ConferencingNodes:0:Address", "here")]
    [InlineData("Simulator:EventSinks:0:Url", "ftp://example.com")]
    [InlineData("Simulator:EventSinks:0:Version", "3")]
    [InlineData("Simulator:Genesys:Users:0:Token", "")]
    public async Task Start_BadSetting_NamesIt(string setting, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(setting, value)]).Build();
        var options = configuration.GetSection(SimulatorOptions.Section).Get<SimulatorOptions>()!;

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(
            () => SimulatorHost.StartAsync(options, TimeProvider.System, CancellationToken.None));

        Assert.Contains(exception.Failures, failure => failure.StartsWith(setting + ":", StringComparison.Ordinal));
    }

    private static SimulatorOptions Free() => new() { PexipPort = 0, EntraPort = 0, GenesysPort = 0, FirstNodePort = 0 };
}

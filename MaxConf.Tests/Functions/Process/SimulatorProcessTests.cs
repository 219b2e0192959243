using System.Runtime.InteropServices;
using MaxConf.Tests.Support;

namespace MaxConf.Tests.Functions.Process;

/// <summary>The simulators, alone.</summary>
[Collection(nameof(Processes))]
public sealed class SimulatorProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private readonly Dictionary<string, string> _settings = new()
    {
        ["Simulator:PexipPort"] = "0",
        ["Simulator:EntraPort"] = "0",
        ["Simulator:GenesysPort"] = "0",
        ["Simulator:FirstNodePort"] = "0",
    };

    public void Dispose() => _folder.Dispose();

    [UnixTheory]
    [InlineData(PosixSignal.SIGTERM)]
    [InlineData(PosixSignal.SIGINT)]
    public async Task Signal_AfterItAnswered_EndsIt(PosixSignal signal)
    {
        await using var simulator = AppProcess.StartSimulator(_folder.Path, _settings);
        using var http = new HttpClient();
        var pexip = (await simulator.ReadAsync("Pexip    ")).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        Assert.Equal("[]", await http.GetStringAsync(new Uri($"{pexip}simulator/rooms")));

        simulator.Signal(signal);

        Assert.Equal(0, await simulator.EndAsync());
        Assert.Empty(simulator.Errors);
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(new Uri(pexip)));
    }

    [Fact]
    public async Task Start_PortInUse_SaysWhichInOneLine()
    {
        using var port = new HeldPort();
        _settings["Simulator:EntraPort"] = port.Number;

        Assert.Contains("Simulator:EntraPort", await FailAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_BadSetting_SaysWhichInOneLine()
    {
        _settings["Simulator:ReplicationDelay"] = "abc";

        Assert.Contains("Simulator:ReplicationDelay", await FailAsync(), StringComparison.Ordinal);
    }

    private async Task<string> FailAsync()
    {
        await using var simulator = AppProcess.StartSimulator(_folder.Path, _settings);
        Assert.Equal(1, await simulator.EndAsync());
        Assert.Empty(simulator.Output);
        return Assert.Single(simulator.Errors);
    }
}

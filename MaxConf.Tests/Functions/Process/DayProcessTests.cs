using System.Runtime.InteropServices;
using MaxConf.Tests.Support;

namespace MaxConf.Tests.Functions.Process;

/// <summary>A day as it is started by hand, against the app and its simulators.</summary>
[Collection(nameof(Processes))]
public sealed class DayProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private readonly Dictionary<string, string> _settings = new()
    {
        ["Embedded:Url"] = "http://127.0.0.1:0",
        ["Rooms:CreationDoubt"] = "00:00:00",
        ["Rooms:GracePeriod"] = "00:00:01",
        ["Simulator:ConnectionLossTimeout"] = "00:00:01",
        ["Simulator:PexipPort"] = "0",
        ["Simulator:EntraPort"] = "0",
        ["Simulator:GenesysPort"] = "0",
        ["Simulator:FirstNodePort"] = "0",
    };

    public void Dispose() => _folder.Dispose();

    [UnixTheory]
    [InlineData(PosixSignal.SIGINT)]
    public async Task Signal_InTheMiddleOfADay_LeavesTheRoomsAndTellsOfIt(PosixSignal signal)
    {
        await using var app = AppProcess.StartApp(_folder.Path, _settings);
        await using var day = StartDay(
            "--citizens", "20", "--duration", "00:00:20", "--grace", "00:00:01",
            "--maxconf", $"{await app.ReadAddressAsync("listening on ")}",
            "--pexip", $"{await app.ReadAddressAsync("  Pexip    ")}",
            "--entra", $"{await app.ReadAddressAsync("  Entra    ")}",
            "--genesys", $"{await app.ReadAddressAsync("  Genesys  ")}");
        await day.ReadAsync("20 citizens: ");

        day.Signal(signal);

        Assert.True(await day.EndAsync() == 0, string.Join('\n', day.Output));
        Assert.Empty(day.Errors);
        Assert.Contains(day.Output, line => line.Contains("broken off", StringComparison.Ordinal));
        Assert.Contains(day.Output, line => line.StartsWith("Good: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_WithoutMaxConf_SaysSoInOneLine()
    {
        await using var day = StartDay("--system-key", "key", "--maxconf", "http://127.0.0.1:1");

        Assert.Equal(1, await day.EndAsync());
        Assert.StartsWith("The day cannot begin. GET /health: ", Assert.Single(day.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_Help_TellsTheOptions()
    {
        await using var day = StartDay("--help");

        Assert.Equal(0, await day.EndAsync());
        Assert.Contains(day.Output, line => line.Contains("--citizens", StringComparison.Ordinal));
    }

    private AppProcess StartDay(params IEnumerable<string> arguments) => AppProcess.StartDotnet(
        _folder.Path, [], [Path.Combine(AppContext.BaseDirectory, "MaxConf.Simulator.dll"), "day", .. arguments]);
}

using System.Reflection;
using System.Runtime.InteropServices;
using MaxConf.Tests.Support;

namespace MaxConf.Tests.Functions.Process;

/// <summary>Asked to stop, the app ends cleanly, and what it started ends with it.</summary>
[Collection(nameof(Processes))]
public sealed class StopTests : IDisposable
{
    private const string Farewell = "Application is shutting down";

    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _http = new();

    /// <summary>Nothing real is configured.</summary>
    private readonly Dictionary<string, string> _settings = new()
    {
        ["Embedded:Url"] = "http://127.0.0.1:0",
        ["Simulator:PexipPort"] = "0",
        ["Simulator:EntraPort"] = "0",
        ["Simulator:GenesysPort"] = "0",
        ["Simulator:FirstNodePort"] = "0",
    };

    public void Dispose()
    {
        _http.Dispose();
        _folder.Dispose();
    }

    [UnixTheory]
    [InlineData(PosixSignal.SIGTERM)]
    [InlineData(PosixSignal.SIGINT)]
    public async Task Signal_WithSimulators_EndsAllOfThem(PosixSignal signal)
    {
        _settings["Embedded:DataFile"] = _folder.File("maxconf.db");
        await using var app = AppProcess.StartApp(_folder.Path, _settings);
        var addresses = await AddressesAsync(app);
        Assert.All(await Task.WhenAll(addresses.Select(AnswersAsync)), Assert.True);

        app.Signal(signal);

        Assert.Equal(0, await app.EndAsync());
        Assert.Empty(app.Errors);
        Assert.Contains(app.Output, line => line.Contains(Farewell, StringComparison.Ordinal));
        Assert.All(await Task.WhenAll(addresses.Select(AnswersAsync)), Assert.False);
    }

    /// <summary>Before anything listens to signals the system ends the process itself: 128 and the signal's number.</summary>
    [UnixTheory]
    [InlineData("Simulators: Pexip at", 0, 128 + 15)]
    [InlineData("Durable engine started", 0)]
    public async Task Signal_WhileStarting_EndsIt(string lastLine, params int[] exitCodes)
    {
        await using var app = AppProcess.StartApp(_folder.Path, _settings);
        await app.ReadAsync(lastLine);

        app.Signal(PosixSignal.SIGTERM);

        Assert.Contains(await app.EndAsync(), exitCodes);
        Assert.Empty(app.Errors);
    }

    [UnixTheory]
    [InlineData(PosixSignal.SIGTERM)]
    public async Task Signal_WhileARoomIsBeingMade_StopsInTimeAndGoesOnLater(PosixSignal signal)
    {
        await using var installation = await Installation.PrepareAsync();
        installation.Settings["Embedded:StopTimeout"] = "00:00:01";
        await installation.StartAppAsync();
        await installation.FailAsync("POST", "\"kind\": \"timeout\"");
        var request = await installation.RequestRoomAsync();
        await installation.WaitForConferenceCountAsync("conferences_created");

        installation.App.Signal(signal);

        Assert.Equal(0, await installation.App.EndAsync());
        Assert.Empty(installation.App.Errors);
        await ((Task)request).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        await installation.HealAsync();
        await installation.StartAppAsync();
        var room = await installation.OnlyRoomAsync();
        await installation.WaitForStateAsync(room, "created");
        await installation.ExpectSoundDataFileAsync();
    }

    [UnixTheory]
    [InlineData(PosixSignal.SIGTERM)]
    public async Task Signal_ToDotnetRun_EndsTheApp(PosixSignal signal)
    {
        _settings["Embedded:DataFile"] = _folder.File("maxconf.db");
        await using var run = AppProcess.StartDotnet(
            Repository.Folder, _settings, "run", "--project", "MaxConf.Functions", "--no-build", "--configuration", Configuration());
        var addresses = await AddressesAsync(run);

        run.Signal(signal);

        // The exit code is the SDK's own: 143 where it passes SIGTERM on.
        await run.EndAsync();
        Assert.Contains(run.Output, line => line.Contains(Farewell, StringComparison.Ordinal));
        Assert.All(await Task.WhenAll(addresses.Select(AnswersAsync)), Assert.False);
    }

    [Fact]
    public async Task Start_WithRealAddresses_StartsNoSimulators()
    {
        using var taken = new HeldPort();
        foreach (var simulator in new[] { "Pexip", "Entra", "Genesys" })
        {
            _settings[$"Simulator:{simulator}Port"] = taken.Number;
        }

        _settings["Pexip:Address"] = "https://pexip.example.org";
        _settings["Pexip:Password"] = "secret";
        _settings["Entra:Authority"] = "https://login.example.org/tenant/v2.0";
        _settings["EventSink:Password"] = "secret";
        await using var app = AppProcess.StartApp(_folder.Path, _settings);

        Assert.True(await AnswersAsync(await app.ReadAddressAsync("listening on ")));
        Assert.DoesNotContain(app.Output, line => line.Contains("MaxConf.Simulator", StringComparison.Ordinal));
    }

    /// <summary>Where the app and its simulators say they are.</summary>
    private static async Task<Uri[]> AddressesAsync(AppProcess app) =>
    [
        await app.ReadAddressAsync("listening on "),
        await app.ReadAddressAsync("  Pexip    "),
        await app.ReadAddressAsync("  Entra    "),
        await app.ReadAddressAsync("  Genesys  "),
    ];

    /// <summary>Whether anything at all answers there.</summary>
    private async Task<bool> AnswersAsync(Uri address)
    {
        try
        {
            using var answer = await _http.GetAsync(address);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static string Configuration() =>
        typeof(StopTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
}

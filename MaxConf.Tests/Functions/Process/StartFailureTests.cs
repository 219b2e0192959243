using MaxConf.Tests.Support;

namespace MaxConf.Tests.Functions.Process;

/// <summary>What keeps the app from starting is said in one line, which names the setting; the exit code is 1.</summary>
[Collection(nameof(Processes))]
public sealed class StartFailureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>A whole configuration, of a platform that is never asked for anything.</summary>
    private readonly Dictionary<string, string> _settings = new()
    {
        ["Embedded:Url"] = "http://127.0.0.1:0",
        ["Pexip:Address"] = "https://pexip.example.org",
        ["Pexip:Password"] = "secret-of-pexip",
        ["Entra:Authority"] = "https://login.example.org/tenant/v2.0",
        ["EventSink:Password"] = "secret-of-the-sink",
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Rooms:GracePeriod", "abc")]
    [InlineData("Rooms:GracePeriod", "2.00:00:00")]
    [InlineData("Rooms:PinDigits", "3")]
    [InlineData("Pexip:Address", "nonsense")]
    [InlineData("Pexip:Address", "")]
    [InlineData("Pexip:Password", "")]
    [InlineData("Entra:Authority", "")]
    [InlineData("EventSink:Password", "")]
    [InlineData("Embedded:Url", "nonsense")]
    [InlineData("Embedded:Url", "http://localhost:0")]
    [InlineData("Embedded:StopTimeout", "abc")]
    [InlineData("Logging:LogLevel:Default", "abc", "Logging:LogLevel")]
    public async Task Start_BadSetting_SaysWhich(string setting, string value, string? named = null)
    {
        _settings[setting] = value;

        var line = await FailAsync();

        Assert.Contains(named ?? setting, line, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("65536")]
    public async Task Start_BadSettingOfTheSimulators_SaysWhich(string port)
    {
        UseSimulators(port);

        Assert.Contains("Simulator:PexipPort", await FailAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_SimulatorPortInUse_SaysWhich()
    {
        using var port = new HeldPort();
        UseSimulators(port.Number);

        var line = await FailAsync();

        Assert.Contains("Simulator:PexipPort", line, StringComparison.Ordinal);
        Assert.Contains(port.Number, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_PortInUse_SaysWhich()
    {
        using var port = new HeldPort();
        _settings["Embedded:Url"] = $"http://127.0.0.1:{port.Number}";

        var line = await FailAsync();

        Assert.Contains("Embedded:Url", line, StringComparison.Ordinal);
        Assert.Contains(port.Number, line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("appsettings.json")]
    [InlineData("host.json")]
    public async Task Start_UnreadableSettingsFile_SaysWhich(string file)
    {
        await File.WriteAllTextAsync(_folder.File(file), "{ no json");

        Assert.Contains(file, await FailAsync(), StringComparison.Ordinal);
    }

    /// <summary>Who runs the tests may be allowed to write everywhere, but not below a file nor among the system's own.</summary>
    [UnixTheory]
    [InlineData("a-file/maxconf.db")]
    [InlineData("a-file/folder/maxconf.db")]
    [InlineData("/proc/maxconf/maxconf.db")]
    public async Task Start_FolderThatCannotBeWritten_SaysSo(string dataFile)
    {
        await File.WriteAllTextAsync(_folder.File("a-file"), "");
        _settings["Embedded:DataFile"] = dataFile;

        Assert.Contains("Embedded:DataFile", await FailAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_DataFileThatIsNoDatabase_SaysSoAndLeavesItAlone()
    {
        var text = string.Concat(Enumerable.Repeat("This is a letter, and no database. ", 100));
        await File.WriteAllTextAsync(_folder.File("letter.txt"), text);
        _settings["Embedded:DataFile"] = "letter.txt";

        Assert.Contains("Embedded:DataFile", await FailAsync(), StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(_folder.File("letter.txt")));
    }

    [Fact]
    public async Task Start_DataFileOfARunningProcess_SaysSoAndTheOtherRunsOn()
    {
        await using var first = AppProcess.StartApp(_folder.Path, _settings);
        var address = await first.ReadAddressAsync("listening on ");

        var line = await FailAsync();

        Assert.Contains("Embedded:DataFile", line, StringComparison.Ordinal);
        Assert.Contains("in use", line, StringComparison.Ordinal);
        using var http = new HttpClient();
        Assert.Contains("alive", await http.GetStringAsync(new Uri(address, "health")), StringComparison.Ordinal);
    }

    private void UseSimulators(string pexipPort)
    {
        _settings.Remove("Pexip:Address");
        _settings.Remove("Entra:Authority");
        _settings["Simulator:PexipPort"] = pexipPort;
        _settings["Simulator:EntraPort"] = "0";
        _settings["Simulator:GenesysPort"] = "0";
        _settings["Simulator:FirstNodePort"] = "0";
    }

    /// <returns>All that stands on standard error.</returns>
    private async Task<string> FailAsync()
    {
        await using var app = AppProcess.StartApp(_folder.Path, _settings);
        Assert.Equal(1, await app.EndAsync());
        Assert.DoesNotContain(app.Output, line => line.StartsWith("fail:", StringComparison.Ordinal));
        return Assert.Single(app.Errors);
    }
}

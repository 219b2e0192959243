using MaxConf.Embedded.Engine.Storage;
using MaxConf.Tests.Support;

namespace MaxConf.Tests.Functions.Process.Faults;

/// <summary>A data file that can be read and not written keeps the app from starting, whoever runs it.</summary>
[Collection(nameof(Processes))]
public sealed class ReadOnlyFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ReadOnlyFileTests()
    {
        using var database = new Database(DataFile);
    }

    private string DataFile => _folder.File("maxconf.db");

    public void Dispose() => _folder.Dispose();

    [MountFact]
    public Task Start_ReadOnlyFolder_SaysSo() => FailAsync(_folder.Path);

    [MountFact]
    public Task Start_ReadOnlyDataFile_SaysSo() => FailAsync(DataFile);

    private async Task FailAsync(string readOnly)
    {
        Dictionary<string, string> settings = new()
        {
            ["Embedded:Url"] = "http://127.0.0.1:0",
            ["Embedded:DataFile"] = DataFile,
            ["Pexip:Address"] = "https://pexip.example.org",
            ["Pexip:Password"] = "secret",
            ["Entra:Authority"] = "https://login.example.org/tenant/v2.0",
            ["EventSink:Password"] = "secret",
        };
        await using var app = AppProcess.StartApp(_folder.Path, PrivateMounts.ReadOnly(readOnly), settings);

        Assert.Equal(1, await app.EndAsync());
        var line = Assert.Single(app.Errors);
        Assert.Contains("Embedded:DataFile", line, StringComparison.Ordinal);
        Assert.Contains("read", line, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("in use", line, StringComparison.Ordinal);
    }
}

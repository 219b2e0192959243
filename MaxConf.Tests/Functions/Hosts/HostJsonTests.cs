using System.Text.Json.Nodes;
using MaxConf.Embedded.Hosting;
using MaxConf.Tests.Support;

namespace MaxConf.Tests.Functions.Hosts;

/// <summary>The settings of the Functions host, and the sample of those for a developer's machine.</summary>
public sealed class HostJsonTests
{
    private const string LocalSettings = "MaxConf.Functions/local.settings.sample.json";

    private static readonly string[] HostsOwn = ["FUNCTIONS_WORKER_RUNTIME", "AzureWebJobsStorage"];

    private static JsonNode Durable => Read("host.json")["extensions"]!["durableTask"]!;

    [Fact]
    public void HostJson_OnTheEmbeddedHost_IsRead() =>
        Assert.Equal(new(RoutePrefix: "", HubName: "MaxConf"), HostJson.Read(Repository.Folder));

    /// <summary>Inputs of orchestrations have what a room is made of; they are no business of a log.</summary>
    [Fact]
    public void HostJson_Tracing_IsDistributedAndLeavesOutInputs()
    {
        var tracing = Durable["tracing"]!;

        Assert.True((bool)tracing["distributedTracingEnabled"]!);
        Assert.Equal("V2", (string)tracing["version"]!);
        Assert.False((bool)tracing["traceInputsAndOutputs"]!);
    }

    [Fact]
    public void LocalSettings_ConnectionToTheStorageProvider_HasTheNameThatHostJsonGivesIt()
    {
        Assert.Equal("azureManaged", (string)Durable["storageProvider"]!["type"]!);
        Assert.Contains((string)Durable["storageProvider"]!["connectionStringName"]!, Settings);
    }

    [Fact]
    public void LocalSettings_EverySetting_IsOneThatTheHostOrTheAppHas()
    {
        var known = SettingNames.All;
        var names = Settings.Except([.. HostsOwn, (string)Durable["storageProvider"]!["connectionStringName"]!]).ToArray();

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Contains(SettingNames.WithoutIndexes(name), known));
    }

    private static string[] Settings => [.. Read(LocalSettings)["Values"]!.AsObject().Select(setting => setting.Key)];

    /// <summary>Strictly: the Functions host takes no comments.</summary>
    private static JsonNode Read(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Folder, file)))!;
}

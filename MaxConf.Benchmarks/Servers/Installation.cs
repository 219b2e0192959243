using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MaxConf.Benchmarks.Measuring;
using MaxConf.Simulator;

namespace MaxConf.Benchmarks.Servers;

/// <summary>MaxConf and the simulated Pexip, each a process of its own, in a folder that is removed with them.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private const string SinkPassword = "password-of-the-benchmarks";

    private static readonly SimulatorOptions Defaults = new();

    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _http = new();
    private readonly Dictionary<string, string> _settings = [];
    private ServerProcess? _simulator;
    private ServerProcess? _app;

    private Installation()
    {
    }

    public ServerProcess App => _app!;

    public ServerProcess Simulator => _simulator!;

    public Uri AppAddress => App.Addresses[0];

    /// <summary>Pexip's management node.</summary>
    public Uri Pexip => Simulator.Addresses[0];

    /// <summary>What Pexip's callers sign in with.</summary>
    public static string PexipCredentials { get; } = Basic(Defaults.PexipUsername, Defaults.PexipPassword);

    /// <summary>What event sinks sign in with.</summary>
    public static string SinkCredentials { get; } = Basic("pexip", SinkPassword);

    public string DataFile => _folder.File("maxconf.db");

    /// <summary>Starts both, with no limits on callers.</summary>
    public static async Task<Installation> StartAsync(CancellationToken cancellation)
    {
        var installation = new Installation();
        try
        {
            installation._simulator = await ServerProcess.StartAsync(
                ServerKind.Simulator, installation._folder.Path, new Dictionary<string, string>(), cancellation);
            installation.Configure();
            await installation.StartAppAsync(cancellation);
            return installation;
        }
        catch
        {
            await installation.DisposeAsync();
            throw;
        }
    }

    /// <summary>Kills the app, and starts it again on the same file.</summary>
    /// <returns>From the start of the process until it answers.</returns>
    public async Task<TimeSpan> RestartAppAsync(CancellationToken cancellation)
    {
        await App.KillAsync();
        await App.DisposeAsync();
        var start = TimeProvider.System.GetTimestamp();
        await StartAppAsync(cancellation);
        using var answer = await _http.GetAsync(new Uri(AppAddress, "health"), cancellation);
        answer.EnsureSuccessStatusCode();
        return TimeProvider.System.GetElapsedTime(start);
    }

    /// <summary>A back end's token.</summary>
    public async Task<string> TokenAsync(CancellationToken cancellation)
    {
        var client = new MaxConf.Simulator.Entra.EntraClientOptions();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = client.ClientId,
            ["client_secret"] = client.ClientSecret,
            ["scope"] = $"{client.Audience}/.default",
        });
        var address = new Uri(Simulator.Addresses[1], $"{Defaults.Entra.TenantId}/oauth2/v2.0/token");
        using var answer = await _http.PostAsync(address, form, cancellation);
        return (string)(await answer.Content.ReadFromJsonAsync<JsonObject>(cancellation))!["access_token"]!;
    }

    /// <summary>Has Pexip take so much longer over each request.</summary>
    public async Task SlowPexipAsync(TimeSpan latency, CancellationToken cancellation)
    {
        if (latency > TimeSpan.Zero)
        {
            var fault = new { target = "management", kind = "slow", milliseconds = latency.TotalMilliseconds };
            using var answer = await _http.PostAsJsonAsync(new Uri(Pexip, "simulator/faults"), fault, cancellation);
            answer.EnsureSuccessStatusCode();
        }
    }

    /// <summary>How many management requests the simulated Pexip has had.</summary>
    public async Task<int> PexipRequestsAsync(CancellationToken cancellation)
    {
        var statistics = await _http.GetFromJsonAsync<JsonObject>(new Uri(Pexip, "simulator/statistics"), cancellation);
        return statistics!["requests"]!.AsObject().Sum(request => (int)request.Value!);
    }

    public async ValueTask DisposeAsync()
    {
        await (_app?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_simulator?.DisposeAsync() ?? ValueTask.CompletedTask);
        _http.Dispose();
        _folder.Dispose();
    }

    private static string Basic(string username, string password) =>
        "Basic " + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{username}:{password}"));

    private async Task StartAppAsync(CancellationToken cancellation) =>
        _app = await ServerProcess.StartAsync(ServerKind.App, _folder.Path, _settings, cancellation);

    // The garbage collection would find that rooms begun straight through the client have no VMR.
    private void Configure()
    {
        _settings["Embedded:Url"] = "http://127.0.0.1:0";
        _settings["Embedded:DataFile"] = DataFile;
        _settings["Logging:LogLevel:Default"] = "Warning";
        _settings["Pexip:Address"] = Pexip.AbsoluteUri;
        _settings["Pexip:Username"] = Defaults.PexipUsername;
        _settings["Pexip:Password"] = Defaults.PexipPassword;
        _settings["Entra:Authority"] = new Uri(Simulator.Addresses[1], $"{Defaults.Entra.TenantId}/v2.0").AbsoluteUri;
        _settings["Entra:RequireHttpsMetadata"] = "false";
        _settings["Genesys:ApiAddress"] = Simulator.Addresses[2].AbsoluteUri;
        _settings["Genesys:Divisions:0"] = "SBC";
        _settings["EventSink:Password"] = SinkPassword;
        _settings["Rooms:GracePeriod"] = "01:00:00";
        _settings["RateLimits:RoomOperations"] = "0";
        _settings["RateLimits:Agent"] = "0";
        _settings["Bulk:RoomsPerMinute"] = "0";
        _settings["GarbageCollection:Enabled"] = "false";
    }
}

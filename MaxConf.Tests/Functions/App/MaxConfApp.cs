using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using MaxConf.Embedded;
using MaxConf.Embedded.Engine;
using MaxConf.Functions;
using MaxConf.Functions.Randomness;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Simulator;
using MaxConf.Tests.Functions.OpenApi;
using MaxConf.Tests.Functions.Replay;
using MaxConf.Tests.Pexip.Management;
using MaxConf.Tests.Simulator;
using MaxConf.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MaxConf.Tests.Functions.App;

/// <summary>
/// The real app on the real host, beside the simulators, all on one clock that the test moves. Pexip's event sink posts to the app. The
/// app can be stopped and started again on its file, while the simulators go on.
/// </summary>
internal sealed class MaxConfApp : IAsyncDisposable
{
    public const string SessionUrl = "https://id.gov.bc.ca/idcheck/protected/video/MTIzNDU2LDc2NTQzMg";
    public const string PexipPassword = "pexip-development-password";
    public const string SystemKey = "a-system-key-for-tests";

    private const string Tenant = "11111111-1111-1111-1111-111111111111";
    private static readonly string RoomPrefix = RoomLifecycle.InstanceIdOf("");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string?> _settings;
    private readonly IRandomSource? _random;
    private readonly Action<IServiceCollection>? _replace;
    private WebApplication? _app;
    private HttpClient? _http;
    private string? _sink;
    private IDisposable? _recording;
    private bool _isWithoutNodes;

    private MaxConfApp(
        RunningSimulator simulator, Dictionary<string, string?> settings, IRandomSource? random, Action<IServiceCollection>? replace) =>
        (Simulator, _settings, _random, _replace) = (simulator, settings, random, replace);

    public RunningSimulator Simulator { get; }

    public WatchedTime Clock => (WatchedTime)Simulator.Time;

    public ConcurrentQueue<string> Log { get; } = new();

    public string EventSinkPassword { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>Every token that was sent to the app.</summary>
    public ConcurrentQueue<string> Tokens { get; } = new();

    public string DataFile => _folder.File("maxconf.db");

    public DurableEngine Engine => Services.GetRequiredService<DurableEngine>();

    public IServiceProvider Services => _app!.Services;

    public Uri Address => Http.BaseAddress!;

    public DateTimeOffset Now => Clock.GetUtcNow();

    private HttpClient Http => _http!;

    /// <summary>Starts simulators and app.</summary>
    /// <param name="settings">The app's configuration, where it is not the default.</param>
    /// <param name="random">Its chance.</param>
    /// <param name="sink">The event sink's further fields, as JSON members.</param>
    /// <param name="simulate">Changes the simulators' options.</param>
    /// <param name="replace">Replaces what stands at the app's outer edge.</param>
    /// <param name="isWithoutNodes">Whether the app knows no conferencing nodes.</param>
    public static async Task<MaxConfApp> StartAsync(
        Dictionary<string, string?>? settings = null,
        IRandomSource? random = null,
        string sink = "\"version\": 2",
        Action<SimulatorOptions>? simulate = null,
        Action<IServiceCollection>? replace = null,
        bool isWithoutNodes = false)
    {
        var app = new MaxConfApp(await RunningSimulator.StartAsync(simulate, new WatchedTime()), settings ?? [], random, replace)
        {
            _isWithoutNodes = isWithoutNodes,
        };
        await app.StartAsync();
        app._sink = await app.Simulator.CreateAsync(
            RunningSimulator.Configuration + "event_sink/",
            $$"""
            {"name": "maxconf", "url": "{{app.SinkUrl}}", "username": "pexip", "password": "{{app.EventSinkPassword}}", {{sink}}}
            """);
        return app;
    }

    /// <summary>Starts the app, again on the same file; Pexip is told its new address.</summary>
    public async Task StartAsync()
    {
        _app = (WebApplication)Configure(FunctionsApplication.CreateBuilder([])).Build();
        _recording = HistoryRecorder.Attach(Engine);
        await _app.StartAsync();
        _http = new() { BaseAddress = new Uri(_app.Urls.Single()) };
        if (_sink is null)
        {
            return;
        }

        var (status, _, _) = await Simulator.SendAsync(HttpMethod.Patch, _sink, $$"""{"url": "{{SinkUrl}}"}""");
        Assert.Equal(HttpStatusCode.Accepted, status);
    }

    public async Task StopAsync()
    {
        await _app!.StopAsync();
        _recording?.Dispose();
        await _app.DisposeAsync();
        Http.Dispose();
        _app = null;
    }

    /// <summary>A token for room operations, got as a back end gets it.</summary>
    public async Task<string> TokenAsync()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = "22222222-2222-2222-2222-222222222222",
            ["client_secret"] = "maxconf-development-secret",
            ["scope"] = "api://maxconf/.default",
        });
        return await TokenAsync($"{Tenant}/oauth2/v2.0/token", form, "access_token");
    }

    /// <summary>A token that differs from a good one as the recipe says.</summary>
    public async Task<string> FaultyTokenAsync(string recipe)
    {
        using var body = new StringContent(recipe, Encoding.UTF8, "application/json");
        return await TokenAsync("simulator/tokens", body, "access_token");
    }

    /// <summary>Calls the app as a back end does.</summary>
    public async Task<Reply> SendAsync(HttpMethod method, string path, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync());
        return await SendAsync(request, cancellationToken);
    }

    /// <summary>Calls the app, and checks that the answer is as the API's description has it.</summary>
    public async Task<Reply> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken = default)
    {
        var reply = await Reply.OfAsync(await Http.SendAsync(request, cancellationToken));
        var violations = await ApiContract.ViolationsAsync(reply);
        Assert.True(violations.Count == 0, string.Join('\n', violations));
        return reply;
    }

    /// <summary>Calls the app for an answer that is read while it comes.</summary>
    public Task<HttpResponseMessage> OpenAsync(HttpRequestMessage request) =>
        Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

    /// <summary>Posts an event to the app as a conferencing node does, but not in line with the nodes' own.</summary>
    public async Task<Reply> PostEventAsync(string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "public/event_sink") { Content = new StringContent(json) };
        request.Headers.Authorization = RunningSimulator.Basic("pexip", EventSinkPassword);
        return await SendAsync(request);
    }

    /// <summary>Asks for a room, and does not mind what becomes of that.</summary>
    public Task<Reply> PostRoomAsync(CancellationToken cancellationToken = default) => PostRoomAsync(SessionUrl, null, cancellationToken);

    /// <summary>Asks for a room for a session, with an <c>Idempotency-Key</c> if one is given.</summary>
    public async Task<Reply> PostRoomAsync(string sessionUrl, string? key = null, CancellationToken cancellationToken = default)
    {
        var hex = Convert.ToHexStringLower(Encoding.UTF8.GetBytes(sessionUrl));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"room/create?uuiData={hex}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync());
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        return await SendAsync(request, cancellationToken);
    }

    /// <summary>Creates a room and gives its name.</summary>
    public async Task<string> CreateRoomAsync()
    {
        var reply = await PostRoomAsync();
        Assert.True(reply.Status == HttpStatusCode.OK, $"{reply.Status} {reply.Json}");
        return (string)reply.Json!["name"]!;
    }

    public Task<Reply> DeleteRoomAsync(string room) => SendAsync(HttpMethod.Delete, $"room/{room}");

    /// <summary>A room's instance as the management API shows it.</summary>
    public Task<JsonNode> InstanceAsync(string room, string query = "") =>
        ManageAsync($"instances/{RoomLifecycle.InstanceIdOf(room)}?code={SystemKey}{query}");

    /// <summary>Any instance as the management API shows it; a problem document if there is none.</summary>
    public Task<JsonNode> InstanceOfIdAsync(string instanceId) => ManageAsync($"instances/{instanceId}?code={SystemKey}");

    /// <summary>All rooms' instances that have not ended, as the management API shows them.</summary>
    public async Task<JsonArray> RunningInstancesAsync() =>
        (await ManageAsync($"instances?code={SystemKey}&runtimeStatus=Running,Pending&instanceIdPrefix={RoomPrefix}")).AsArray();

    /// <summary>The name of the one room there is, also while it is only being made.</summary>
    public async Task<string> OnlyRoomAsync()
    {
        var instance = Assert.Single(await RunningInstancesAsync())!;
        return ((string)instance["instanceId"]!)[RoomPrefix.Length..];
    }

    /// <summary>A room's custom status.</summary>
    public async Task<JsonNode> StatusAsync(string room) => (await InstanceAsync(room))["customStatus"]!;

    /// <summary>Waits until a room is in a state and gives its custom status.</summary>
    public async Task<JsonNode> ShowsAsync(string room, string state)
    {
        while (true)
        {
            var changed = Engine.Changes.Next(RoomLifecycle.InstanceIdOf(room));
            var status = await StatusAsync(room);
            if ((string?)status["state"] == state)
            {
                return status;
            }

            await changed.WaitAsync(Patience);
        }
    }

    /// <summary>Lets all that is under way come to its end, then moves the clock, then lets all that follows come to its end.</summary>
    public async Task AdvanceAsync(TimeSpan time)
    {
        await SettleAsync();
        Clock.Advance(time);
        await SettleAsync();
    }

    /// <summary>Waits until every event was delivered or refused, and the engine has nothing to do before the clock moves.</summary>
    public async Task SettleAsync()
    {
        await Simulator.FlushAsync();
        if (_app is not null)
        {
            await Engine.RestAsync(Now).WaitAsync(Patience);
        }
    }

    /// <summary>Moves the clock by a second whenever a request begins to wait for one, until it is answered.</summary>
    public async Task<T> WaitOutAsync<T>(Task<T> answer)
    {
        while (true)
        {
            using var watch = new CancellationTokenSource();
            await Task.WhenAny(answer, Clock.WaitBegunAsync(TimeSpan.FromSeconds(1), watch.Token)).WaitAsync(Patience);
            if (answer.IsCompleted)
            {
                await watch.CancelAsync();
                return await answer;
            }

            await AdvanceAsync(TimeSpan.FromSeconds(1));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await StopAsync();
        }

        await Simulator.DisposeAsync();
        _folder.Dispose();
    }

    private string SinkUrl => new Uri(Http.BaseAddress!, "public/event_sink").AbsoluteUri;

    private FunctionsApplicationBuilder Configure(FunctionsApplicationBuilder builder)
    {
        builder.Logging.ClearProviders().AddProvider(new RecordingLoggerProvider(Log));
        builder.Configuration.AddInMemoryCollection(DefaultSettings()).AddInMemoryCollection(NodeSettings()).AddInMemoryCollection(_settings);
        builder.Services.Configure<EmbeddedHostOptions>(options => options.FunctionsAssembly = typeof(MaxConfApplication).Assembly);
        builder.AddMaxConf();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        if (_random is not null)
        {
            builder.Services.AddSingleton(_random);
        }

        _replace?.Invoke(builder.Services);
        return builder;
    }

    // Retries within a call do not wait, and many rooms have no pace: no test has to move the clock for them. Most tests make their rooms
    // for one session. What runs by the clock does so where a test is about it: elsewhere its calls would use up what a test has ordered.
    private Dictionary<string, string?> DefaultSettings() => new()
    {
        ["Embedded:Url"] = "http://127.0.0.1:0",
        ["Embedded:DataFile"] = DataFile,
        ["Embedded:SystemKey"] = SystemKey,
        ["Embedded:VerifyReplay"] = "true",
        ["Secrets:KeyFolder"] = _folder.File("keys"),
        ["Pexip:Address"] = Simulator.Pexip.BaseAddress!.AbsoluteUri,
        ["Pexip:Password"] = PexipPassword,
        ["Pexip:RetryDelay"] = "00:00:00",
        ["Rooms:RepeatWindow"] = "00:00:00",
        ["Bulk:RoomsPerMinute"] = "0",
        ["Entra:Authority"] = new Uri(Simulator.Entra.BaseAddress!, $"{Tenant}/v2.0").AbsoluteUri,
        ["Entra:RequireHttpsMetadata"] = "false",
        ["EventSink:Password"] = EventSinkPassword,
        ["Genesys:ApiAddress"] = Simulator.Genesys.BaseAddress!.AbsoluteUri,
        ["Genesys:Divisions:0"] = "SBC",
        ["GarbageCollection:Enabled"] = "false",
        ["Metrics:Enabled"] = "false",
    };

    private IEnumerable<KeyValuePair<string, string?>> NodeSettings() => _isWithoutNodes
        ? []
        : Simulator.Nodes.Zip(Simulator.NodeIpAddresses).SelectMany((node, index) => new Dictionary<string, string?>
        {
            [$"Pexip:ConferencingNodes:{index}:Address"] = node.First.BaseAddress!.AbsoluteUri,
            [$"Pexip:ConferencingNodes:{index}:Node"] = node.Second,
        });

    private async Task<JsonNode> ManageAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "runtime/webhooks/durabletask/" + path);
        return (await SendAsync(request)).Json!;
    }

    private async Task<string> TokenAsync(string path, HttpContent body, string member)
    {
        var reply = await Reply.OfAsync(await Simulator.Entra.PostAsync(path, body));
        var token = (string)reply.Json![member]!;
        Tokens.Enqueue(token);
        return token;
    }
}

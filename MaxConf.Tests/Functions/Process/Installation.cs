using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using MaxConf.Embedded.Engine.Storage;
using MaxConf.Simulator;
using MaxConf.Tests.Support;

namespace MaxConf.Tests.Functions.Process;

/// <summary>
/// The app as a process of its own against a platform simulated in this one, which outlives every death of the app; one data file and
/// one address through all its starts.
/// </summary>
internal sealed partial class Installation : IAsyncDisposable
{
    private const string SystemKey = "key-of-the-process-tests";
    private const string SinkPassword = "password-of-the-process-tests";
    private const string Tag = "https://id.gov.bc.ca/idcheck/protected/video/MTIzNDU2LDc2NTQzMg";

    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _http = new();
    private readonly SimulatorOptions _options;
    private readonly SimulatorHost _simulator;
    private AppProcess? _app;

    private Installation(SimulatorHost simulator, SimulatorOptions options)
    {
        (_simulator, _options) = (simulator, options);
        Settings = new()
        {
            ["Embedded:Url"] = "http://127.0.0.1:0",
            ["Embedded:DataFile"] = DataFile,
            ["Embedded:SystemKey"] = SystemKey,
            ["Pexip:Address"] = simulator.PexipAddress.AbsoluteUri,
            ["Pexip:Username"] = options.PexipUsername,
            ["Pexip:Password"] = options.PexipPassword,
            ["Entra:Authority"] = new Uri(simulator.EntraAddress, $"{options.Entra.TenantId}/v2.0").AbsoluteUri,
            ["Entra:RequireHttpsMetadata"] = "false",
            ["EventSink:Password"] = SinkPassword,
            ["Rooms:GracePeriod"] = "00:00:01",

            // These tests run by the real clock, and a run may come in their midst.
            ["GarbageCollection:Enabled"] = "false",
        };
    }

    /// <summary>What the app's next start is given; the rest has its defaults.</summary>
    public Dictionary<string, string> Settings { get; }

    public AppProcess App => _app ?? throw new InvalidOperationException("The app was never started.");

    public string DataFile => _folder.File("maxconf.db");

    private Uri AppAddress => new(Settings["Embedded:Url"]);

    /// <summary>Starts the platform alone.</summary>
    /// <param name="simulate">Changes the simulators' options.</param>
    public static async Task<Installation> PrepareAsync(Action<SimulatorOptions>? simulate = null)
    {
        var options = new SimulatorOptions
        {
            PexipPort = 0,
            EntraPort = 0,
            GenesysPort = 0,
            FirstNodePort = 0,
            ReplicationDelay = TimeSpan.Zero,
        };
        simulate?.Invoke(options);
        return new(await SimulatorHost.StartAsync(options, TimeProvider.System, CancellationToken.None), options);
    }

    /// <summary>
    /// Starts the app where it was before, after killing it if it still runs. The first time, Pexip is told where to post its events.
    /// </summary>
    public async Task StartAppAsync()
    {
        var isFirst = _app is null;
        await LaunchAppAsync();
        Settings["Embedded:Url"] = (await App.ReadAddressAsync("listening on ")).GetLeftPart(UriPartial.Authority);
        if (isFirst)
        {
            await AddEventSinkAsync();
        }
    }

    /// <summary>Asks for a room, without waiting for it.</summary>
    public async Task<Task<HttpResponseMessage>> RequestRoomAsync()
    {
        var uuiData = Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Tag));
        return await CallAppAsync(HttpMethod.Post, $"room/create?uuiData={uuiData}");
    }

    /// <returns>The room's name.</returns>
    public async Task<string> CreateRoomAsync()
    {
        using var answer = await await RequestRoomAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (string)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["name"]!;
    }

    /// <summary>Orders many rooms.</summary>
    /// <returns>The operation's id.</returns>
    public async Task<string> OrderRoomsAsync(int count)
    {
        var request = await CallAppAsync(HttpMethod.Post, "rooms/create", JsonContent.Create(new JsonObject { ["count"] = count }));
        using var answer = await request;
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        return (string)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
    }

    /// <summary>Waits until an operation has come to its end, and gives its output.</summary>
    public Task<JsonNode> WaitForOutputAsync(string operation) => WaitForInstanceAsync(
        operation, instance => (string?)instance["runtimeStatus"] == "Completed" ? instance["output"] : null);

    /// <summary>Waits until Pexip has made so many conferences.</summary>
    /// <returns>How many it has made.</returns>
    public async Task<int> WaitForConferencesAsync(int count)
    {
        var made = await Patience.UntilAsync(
            $"{count} conferences",
            async () => (await StatisticsAsync())["conferences_created"]!.AsObject() is { } made && made.Count >= count ? made : null);
        return made.Count;
    }

    /// <summary>Asks for a room's deletion, without waiting for it.</summary>
    public Task<Task<HttpResponseMessage>> RequestDeletionAsync(string room) => CallAppAsync(HttpMethod.Delete, $"room/{room}");

    /// <summary>Waits until a room's custom status is as wanted.</summary>
    public Task<JsonNode> WaitForStatusAsync(string room, Func<JsonNode, bool> isWanted) => WaitForInstanceAsync(
        "room-" + room, instance => instance["customStatus"] is { } status && isWanted(status) ? status : null);

    public Task<JsonNode> WaitForStateAsync(string room, string state) =>
        WaitForStatusAsync(room, status => (string?)status["state"] == state);

    public Task WaitForEndAsync(string room) => WaitForInstanceAsync(
        "room-" + room, instance => (string?)instance["runtimeStatus"] == "Completed" ? instance : null);

    /// <summary>The one room whose life is or was in the data file.</summary>
    public async Task<string> OnlyRoomAsync()
    {
        var instances = await _http.GetFromJsonAsync<JsonArray>(Management("instances", "&instanceIdPrefix=room-"));
        return (string)Assert.Single(instances!)!["customStatus"]!["room"]!;
    }

    /// <summary>Gives an order to the platform.</summary>
    public async Task ControlAsync(HttpMethod method, string order, string? json = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(_simulator.PexipAddress, $"simulator/{order}"));
        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }

        using var answer = await _http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, $"{order}: {answer.StatusCode}");
    }

    public Task JoinAsync(string room) =>
        ControlAsync(HttpMethod.Post, $"rooms/{room}/join", """{"display_name": "Citizen", "role": "guest"}""");

    public Task LeaveAsync(string room) => ControlAsync(HttpMethod.Post, $"rooms/{room}/leave");

    /// <summary>Waits until every event is delivered or has failed at least once.</summary>
    public Task FlushEventsAsync() => ControlAsync(HttpMethod.Post, "events/flush");

    /// <summary>What Pexip's management API is to do wrong.</summary>
    public Task FailAsync(string method, string fault) =>
        ControlAsync(HttpMethod.Post, "faults", $$"""{"target": "management", "method": "{{method}}", {{fault}}}""");

    public Task HealAsync() => ControlAsync(HttpMethod.Delete, "faults");

    public async Task<JsonNode> StatisticsAsync() =>
        (await _http.GetFromJsonAsync<JsonNode>(new Uri(_simulator.PexipAddress, "simulator/statistics")))!;

    public async Task<JsonArray> JournalAsync() =>
        (await _http.GetFromJsonAsync<JsonArray>(new Uri(_simulator.PexipAddress, "simulator/journal")))!;

    /// <summary>Waits until a request with this method for a conference has reached Pexip.</summary>
    public Task WaitForConferenceRequestAsync(HttpMethod method) => Patience.UntilAsync(
        $"{method} of a conference",
        async () => (await StatisticsAsync())["requests"]!.AsObject().Select(count => count.Key).FirstOrDefault(
            key => key.StartsWith($"{method} ", StringComparison.Ordinal) && key.Contains("/conference/", StringComparison.Ordinal)));

    /// <summary>Waits until Pexip has created or deleted a conference.</summary>
    public Task WaitForConferenceCountAsync(string which) => Patience.UntilAsync(
        which, async () => (await StatisticsAsync())[which]!.AsObject() is { Count: > 0 } counts ? counts : null);

    /// <summary>Waits for the end of the room's life: its VMR made once, deleted once, and the data file none the worse.</summary>
    public async Task ExpectWholeLifeAsync(string room)
    {
        await WaitForEndAsync(room);
        var statistics = await StatisticsAsync();
        Assert.Equal($$"""{"{{room}}":1}""", statistics["conferences_created"]!.ToJsonString());
        Assert.Equal($$"""{"{{room}}":1}""", statistics["conferences_deleted"]!.ToJsonString());
        await ExpectSoundDataFileAsync();
    }

    public async Task ExpectSoundDataFileAsync()
    {
        await App.KillAsync();
        using var session = new SqliteSession($"Data Source={DataFile};Pooling=False");
        Assert.Equal("ok", session.Scalar<string>("PRAGMA integrity_check"));
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        _http.Dispose();
        await _simulator.DisposeAsync();
        _folder.Dispose();
    }

    private Task<JsonNode> WaitForInstanceAsync(string id, Func<JsonNode, JsonNode?> look) => Patience.UntilAsync(
        $"what is expected of {id}, in {string.Join('\n', App.Output)}",
        async () => look((await _http.GetFromJsonAsync<JsonNode>(Management($"instances/{id}")))!));

    private Uri Management(string path, string query = "") =>
        new(AppAddress, $"runtime/webhooks/durabletask/{path}?code={SystemKey}{query}");

    private async Task<Task<HttpResponseMessage>> CallAppAsync(HttpMethod method, string path, HttpContent? body = null)
    {
        var request = new HttpRequestMessage(method, new Uri(AppAddress, path)) { Content = body };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync());
        return _http.SendAsync(request);
    }

    private async Task<string> TokenAsync()
    {
        var client = new MaxConf.Simulator.Entra.EntraClientOptions();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = client.ClientId,
            ["client_secret"] = client.ClientSecret,
            ["scope"] = $"{client.Audience}/.default",
        });
        using var answer = await _http.PostAsync(new Uri(_simulator.EntraAddress, $"{_options.Entra.TenantId}/oauth2/v2.0/token"), form);
        return (string)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["access_token"]!;
    }

    private async Task AddEventSinkAsync()
    {
        var address = new Uri(_simulator.PexipAddress, "api/admin/configuration/v1/event_sink/");
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = JsonContent.Create(new JsonObject
            {
                ["name"] = "maxconf",
                ["url"] = new Uri(AppAddress, "public/event_sink").AbsoluteUri,
                ["username"] = "pexip",
                ["password"] = SinkPassword,
                ["version"] = 2,
            }),
        };
        request.Headers.Authorization = PexipCredentials();
        using var answer = await _http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }
}

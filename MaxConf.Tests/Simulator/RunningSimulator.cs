using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using MaxConf.Simulator;
using Microsoft.Extensions.Time.Testing;

namespace MaxConf.Tests.Simulator;

/// <summary>The simulators on free ports, with a clock that only tests move, and shorthands for calling them over the wire.</summary>
internal sealed class RunningSimulator : IAsyncDisposable
{
    public const string Configuration = "/api/admin/configuration/v1/";
    public const string Conferences = Configuration + "conference/";

    private readonly SimulatorHost _host;

    private RunningSimulator(SimulatorHost host, FakeTimeProvider time)
    {
        (_host, Time) = (host, time);
        Pexip = Client(host.PexipAddress);
        Pexip.DefaultRequestHeaders.Authorization = Basic("admin", "pexip-development-password");
        Entra = Client(host.EntraAddress);
        Genesys = Client(host.GenesysAddress);
        Nodes = [.. host.NodeAddresses.Select(Client)];
    }

    public FakeTimeProvider Time { get; }

    public HttpClient Pexip { get; }

    public HttpClient Entra { get; }

    public HttpClient Genesys { get; }

    /// <summary>The conferencing nodes' client API.</summary>
    public IReadOnlyList<HttpClient> Nodes { get; }

    /// <summary>What those nodes are called in status and events, in the same order.</summary>
    public IReadOnlyList<string> NodeIpAddresses => _host.NodeIpAddresses;

    /// <summary>Starts with everything as it is by default, but without replication delay.</summary>
    public static async Task<RunningSimulator> StartAsync(Action<SimulatorOptions>? configure = null, FakeTimeProvider? time = null)
    {
        var options = new SimulatorOptions
        {
            PexipPort = 0,
            EntraPort = 0,
            GenesysPort = 0,
            FirstNodePort = 0,
            ReplicationDelay = TimeSpan.Zero,
        };
        configure?.Invoke(options);
        time ??= new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.Zero));
        return new(await SimulatorHost.StartAsync(options, time, CancellationToken.None), time);
    }

    public static AuthenticationHeaderValue Basic(string username, string password) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{username}:{password}")));

    /// <summary>Sends JSON and reads the answer.</summary>
    public async Task<(HttpStatusCode Status, string Body, HttpResponseMessage Response)> SendAsync(
        HttpMethod method, string path, string? json = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }

        var response = await Pexip.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(), response);
    }

    public async Task<JsonNode> GetAsync(string path) => (await Pexip.GetFromJsonAsync<JsonNode>(path))!;

    /// <summary>The objects of a list.</summary>
    public async Task<JsonArray> ListAsync(string path) => (await GetAsync(path))["objects"]!.AsArray();

    /// <summary>Creates a row and returns its URI.</summary>
    public async Task<string> CreateAsync(string path, string json)
    {
        var (status, body, response) = await SendAsync(HttpMethod.Post, path, json);
        Assert.True(status == HttpStatusCode.Created, $"{status} {body}");
        return response.Headers.Location!.OriginalString;
    }

    /// <summary>Creates a room whose alias is its name; more fields may follow.</summary>
    public Task<string> CreateRoomAsync(string name, string more = "") =>
        CreateAsync(Conferences, $$"""{"name": "{{name}}", "aliases": [{"alias": "{{name}}"}]{{(more.Length > 0 ? ", " + more : "")}}}""");

    /// <summary>Gives an order to the control API and expects it to be followed.</summary>
    public async Task<JsonNode?> ControlAsync(string order, string? json = null)
    {
        var (status, body, _) = await SendAsync(HttpMethod.Post, $"/simulator/{order}", json);
        Assert.True((int)status is 200 or 204, $"{order}: {status} {body}");
        return body.Length == 0 ? null : JsonNode.Parse(body);
    }

    public Task<JsonNode?> JoinAsync(string room, string name, string role = "host", string? node = null) => ControlAsync(
        $"rooms/{room}/join",
        $$"""{"display_name": "{{name}}", "role": "{{role}}", "node": {{(node is null ? "null" : $"\"{node}\"")}}}""");

    /// <summary>Waits until all events are delivered or have failed once.</summary>
    public Task FlushAsync() => ControlAsync("events/flush");

    public async ValueTask DisposeAsync()
    {
        Pexip.Dispose();
        Entra.Dispose();
        Genesys.Dispose();
        foreach (var node in Nodes)
        {
            node.Dispose();
        }

        await _host.DisposeAsync();
    }

    private static HttpClient Client(Uri address) => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };
}

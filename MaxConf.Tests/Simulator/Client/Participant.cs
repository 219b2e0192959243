using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace MaxConf.Tests.Simulator.Client;

/// <summary>Somebody at the client API, with nothing but HTTP.</summary>
internal sealed class Participant(HttpClient node, string alias, JsonNode joined)
{
    public string Token { get; set; } = (string)joined["token"]!;

    public string Id { get; } = (string)joined["participant_uuid"]!;

    /// <summary>What the token came with.</summary>
    public JsonNode Joined => joined;

    public HttpClient Node => node;

    public string Alias => alias;

    public static string Path(string alias, string request) => $"/api/client/v2/conferences/{alias}/{request}";

    /// <summary>Asks for a token and reads the answer.</summary>
    public static async Task<(HttpStatusCode Status, JsonNode Body)> RequestTokenAsync(
        HttpClient node, string alias, string body = "{}", string? pin = null)
    {
        using var request = Request(HttpMethod.Post, Path(alias, "request_token"), body, token: null);
        if (pin is not null)
        {
            request.Headers.Add("pin", pin);
        }

        using var response = await node.SendAsync(request);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    /// <summary>Comes in.</summary>
    public static async Task<Participant> JoinAsync(
        RunningSimulator simulator, string alias, string name, string? pin = null, string more = "", int node = 0)
    {
        var (status, body) = await RequestTokenAsync(
            simulator.Nodes[node], alias, $$"""{"display_name": "{{name}}"{{(more.Length > 0 ? ", " + more : "")}}}""", pin);
        Assert.True(status == HttpStatusCode.OK, $"{status} {body}");
        return new(simulator.Nodes[node], alias, body["result"]!);
    }

    /// <summary>Sends a request with the token and reads the answer.</summary>
    public async Task<(HttpStatusCode Status, JsonNode Body)> SendAsync(HttpMethod method, string request, string? body = null)
    {
        using var message = Request(method, Path(alias, request), body, Token);
        using var response = await node.SendAsync(message);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, JsonNode.Parse(text)!);
    }

    /// <summary>Posts and expects 200; the result.</summary>
    public async Task<JsonNode?> PostAsync(string request, string? body = null)
    {
        var (status, answer) = await SendAsync(HttpMethod.Post, request, body);
        Assert.True(status == HttpStatusCode.OK, $"{request}: {status} {answer}");
        return answer["result"];
    }

    /// <summary>Gets and expects 200; the result.</summary>
    public async Task<JsonNode?> GetAsync(string request)
    {
        var (status, answer) = await SendAsync(HttpMethod.Get, request);
        Assert.True(status == HttpStatusCode.OK, $"{request}: {status} {answer}");
        return answer["result"];
    }

    /// <summary>The status of a post.</summary>
    public async Task<HttpStatusCode> StatusOfAsync(string request, string? body = null) =>
        (await SendAsync(HttpMethod.Post, request, body)).Status;

    /// <summary>Subscribes to the events; the first is there when this returns.</summary>
    public async Task<EventReader> SubscribeAsync()
    {
        var response = await node.GetAsync(
            Path(alias, $"events?token={Uri.EscapeDataString(Token)}"), HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        return new(await response.Content.ReadAsStreamAsync());
    }

    /// <summary>Subscribes, and skips what a stream begins with.</summary>
    public async Task<EventReader> FollowAsync()
    {
        var reader = await SubscribeAsync();
        await reader.ReadToAsync("stage");
        return reader;
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, string? body, string? token)
    {
        var request = new HttpRequestMessage(method, path);
        if (token is not null)
        {
            request.Headers.Add("token", token);
        }

        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        return request;
    }
}

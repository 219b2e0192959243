using System.Text;
using System.Text.Json.Nodes;
using MaxConf.Tests.Functions.App;
using MaxConf.Tests.Functions.Rooms.Widget;
using MaxConf.Tests.Simulator;

namespace MaxConf.Tests.Functions.OpenApi;

/// <summary>A call of an operation, made of nothing but its description.</summary>
/// <param name="method">The HTTP method.</param>
/// <param name="path">The path's template.</param>
/// <param name="operation">The operation.</param>
internal sealed class OperationCall(string method, string path, JsonNode operation)
{
    /// <summary>Every operation by its id.</summary>
    public static IReadOnlyDictionary<string, OperationCall> All { get; } = (
        from path in ApiContract.Document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select KeyValuePair.Create((string)operation.Value!["operationId"]!, new OperationCall(operation.Key, path.Key, operation.Value)))
        .ToDictionary();

    /// <summary>The method and path.</summary>
    public string Name => $"{method.ToUpperInvariant()} {path}";

    /// <summary>The parameters of its query.</summary>
    public IEnumerable<JsonNode> Query => Parameters.Where(parameter => (string?)parameter["in"] == "query");

    /// <summary>The name of the sign-in it asks for; null for none.</summary>
    public string? SignIn => operation["security"]?[0]!.AsObject().Single().Key;

    /// <summary>The statuses it answers.</summary>
    public IEnumerable<string> Statuses => operation["responses"]!.AsObject().Select(answer => answer.Key);

    /// <summary>All its parameters.</summary>
    public IEnumerable<JsonNode> Parameters => operation["parameters"]?.AsArray().OfType<JsonNode>() ?? [];

    /// <summary>A request with the examples of all that is required.</summary>
    /// <param name="room">The room to name.</param>
    /// <param name="query">The query in the place of the examples.</param>
    /// <param name="other">What else the path names.</param>
    public HttpRequestMessage Request(string room, string? query = null, string? other = null)
    {
        var target = path.Replace("{room_name}", room, StringComparison.Ordinal);
        foreach (var parameter in Parameters.Where(parameter => (string?)parameter["in"] == "path"))
        {
            target = target.Replace($"{{{parameter["name"]}}}", other ?? (string?)parameter["example"] ?? "example", StringComparison.Ordinal);
        }

        query ??= string.Join('&', Query.Where(IsRequired).Select(parameter => $"{parameter["name"]}={parameter["example"]}"));
        var request = new HttpRequestMessage(HttpMethod.Parse(method), $"{target[1..]}?{query}");
        if (operation["requestBody"] is { } body)
        {
            var (mediaType, content) = body["content"]!.AsObject().First();
            request.Content = new StringContent(ExampleOf(content!).ToJsonString(), Encoding.UTF8, mediaType);
        }

        return request;
    }

    /// <summary>Signs a request in as the operation asks for.</summary>
    public async Task SignInAsync(HttpRequestMessage request, MaxConfApp app)
    {
        var scheme = SignIn is null ? null : ApiContract.Document["components"]!["securitySchemes"]![SignIn];
        switch ((string?)scheme?["scheme"] ?? (string?)scheme?["type"])
        {
            case "bearer":
                request.Headers.Authorization = new("Bearer", await app.TokenAsync());
                break;
            case "basic":
                request.Headers.Authorization = RunningSimulator.Basic("pexip", app.EventSinkPassword);
                break;
            case "apiKey":
                request.Headers.Add((string)scheme!["name"]!, WidgetCalls.AgentToken);
                break;
        }
    }

    private static bool IsRequired(JsonNode parameter) => (bool?)parameter["required"] ?? false;

    private static JsonNode ExampleOf(JsonNode content) =>
        content["example"]
        ?? ApiContract.Document["components"]!["schemas"]![((string)content["schema"]!["$ref"]!).Split('/')[^1]]!["examples"]![0]!;
}

using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Core.Pipeline;
using Azure.Security.KeyVault.Secrets;
using MaxConf.Tests.Functions.Maintenance.Metrics.LogAnalytics;

namespace MaxConf.Tests.Functions.Security.Secrets;

/// <summary>As much of Key Vault's REST API for secrets as storing keys takes: set, get, and list by pages of one.</summary>
internal sealed class FakeVault : HttpMessageHandler
{
    private static readonly Uri Address = new("https://maxconf-keys.vault.azure.net");

    private readonly ConcurrentDictionary<string, JsonObject> _secrets = new(StringComparer.Ordinal);

    /// <summary>Whether it answers at all.</summary>
    public bool IsDown { get; set; }

    /// <summary>The names of what is in it.</summary>
    public ICollection<string> Names => _secrets.Keys;

    /// <summary>Puts in a secret of somebody else's.</summary>
    public void Add(string name, string value) => _secrets[name] = Secret(name, value);

    /// <summary>Disables all that is in it.</summary>
    public void Disable()
    {
        foreach (var secret in _secrets.Values)
        {
            secret["attributes"]!["enabled"] = false;
        }
    }

    /// <summary>The library's client, as it is but for the network and the waits between its attempts.</summary>
    public SecretClient NewClient() => new(Address, new StubCredential(), new()
    {
        Transport = new HttpClientTransport(new HttpClient(this, disposeHandler: false)),
        Retry = { MaxRetries = 0 },
        DisableChallengeResourceVerification = true,
    });

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsDown)
        {
            throw new HttpRequestException("The vault cannot be reached.");
        }

        return request.Headers.Authorization is null ? Challenge() : Answer(request);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(Send(request, cancellationToken));

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        var name = request.RequestUri!.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(1);
        if (request.Method == HttpMethod.Put)
        {
            using var body = new StreamReader(request.Content!.ReadAsStream());
            _secrets[name!] = Secret(name!, (string)JsonNode.Parse(body.ReadToEnd())!["value"]!);
        }

        return Json(name is null ? Page(request.RequestUri) : _secrets[name]);
    }

    private JsonObject Page(Uri uri)
    {
        var skip = uri.Query.Contains("skip=", StringComparison.Ordinal) ? int.Parse(uri.Query.Split("skip=")[1], provider: null) : 0;
        var names = _secrets.Keys.Order(StringComparer.Ordinal).Skip(skip).ToArray();
        return new()
        {
            ["value"] = new JsonArray([.. names.Take(1).Select(name => Listed(_secrets[name]))]),
            ["nextLink"] = names.Length > 1 ? $"{Address}secrets?api-version=7.6&skip={skip + 1}" : null,
        };
    }

    private static JsonObject Secret(string name, string value) => new()
    {
        ["id"] = $"{Address}secrets/{name}",
        ["value"] = value,
        ["attributes"] = new JsonObject { ["enabled"] = true },
    };

    private static JsonNode Listed(JsonObject secret)
    {
        var listed = secret.DeepClone();
        listed.AsObject().Remove("value");
        return listed;
    }

    private static HttpResponseMessage Challenge()
    {
        var answer = new HttpResponseMessage(HttpStatusCode.Unauthorized);
        answer.Headers.Add(
            "WWW-Authenticate", "Bearer authorization=\"https://login.microsoftonline.com/a-tenant\", resource=\"https://vault.azure.net\"");
        return answer;
    }

    private static HttpResponseMessage Json(JsonObject content) => new(HttpStatusCode.OK)
    {
        Content = new StringContent(content.ToJsonString(), Encoding.UTF8, "application/json"),
    };
}

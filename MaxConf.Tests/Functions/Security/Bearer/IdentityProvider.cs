using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Tokens;

namespace MaxConf.Tests.Functions.Security.Bearer;

/// <summary>An OpenID Connect provider on loopback: metadata, keys that can be changed, and an outage on demand.</summary>
internal sealed class IdentityProvider : IAsyncDisposable
{
    private LoopbackServer _server = null!;
    private int _readings;
    private TaskCompletionSource _asked = new();

    public List<SecurityKey> Keys { get; } = [];

    public bool IsDown { get; set; }

    /// <summary>Holds every answer back until it is completed.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public string Issuer => _server.Address + "tenant/v2.0";

    /// <summary>How often the metadata was asked for, refused or not.</summary>
    public int Readings => _readings;

    /// <summary>Completes when the metadata is asked for the next time.</summary>
    public Task NextReading => (_asked = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public static async Task<IdentityProvider> StartAsync(params SecurityKey[] keys)
    {
        var provider = new IdentityProvider();
        provider.Keys.AddRange(keys);
        provider._server = await LoopbackServer.StartAsync(provider.AnswerAsync);
        return provider;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var isMetadata = http.Request.Path == "/tenant/v2.0/.well-known/openid-configuration";
        if (isMetadata)
        {
            Interlocked.Increment(ref _readings);
            _asked.TrySetResult();
        }

        await Gate;
        if (IsDown)
        {
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
        else
        {
            await http.Response.WriteAsync((isMetadata ? Metadata() : KeySet()).ToJsonString());
        }
    }

    private JsonObject Metadata() => new() { ["issuer"] = Issuer, ["jwks_uri"] = _server.Address + "keys" };

    private JsonObject KeySet() => new() { ["keys"] = new JsonArray([.. Keys.Select(PublicKey)]) };

    private static JsonNode PublicKey(SecurityKey key)
    {
        var web = JsonWebKeyConverter.ConvertFromSecurityKey(key);
        return web.Kty == JsonWebAlgorithmsKeyTypes.RSA
            ? new JsonObject { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = web.Kid, ["n"] = web.N, ["e"] = web.E }
            : new JsonObject { ["kty"] = "EC", ["use"] = "sig", ["kid"] = web.Kid, ["crv"] = web.Crv, ["x"] = web.X, ["y"] = web.Y };
    }
}

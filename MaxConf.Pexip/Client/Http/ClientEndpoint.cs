using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using MaxConf.Pexip.Client.Control;
using MaxConf.Pexip.Http;
using MaxConf.Pexip.Results;

namespace MaxConf.Pexip.Client.Http;

/// <summary>
/// A place in the API that requests are made below, with a session's token: a conference, one of its participants, a call, a breakout room.
/// </summary>
/// <param name="exchange">Carries requests to the node.</param>
/// <param name="token">The token of the moment.</param>
/// <param name="path">The place's path, with a slash at its end.</param>
/// <param name="kind">What the place is, for the names of operations.</param>
internal sealed class ClientEndpoint(PexipExchange exchange, Func<string> token, string path, string kind)
{
    public const string TokenHeader = "token";

    private const string Root = "api/client/v2/";

    public static string Status => Root + "status";

    public static string Conference(string alias) => $"{Root}conferences/{Uri.EscapeDataString(alias)}/";

    /// <summary>Where its events are.</summary>
    public string Events => path + "events";

    /// <summary>A place below this one.</summary>
    public ClientEndpoint At(string collection, string id, string kindThere) =>
        new(exchange, token, $"{path}{collection}/{Uri.EscapeDataString(id)}/", kindThere);

    /// <summary>Does something that happens again when it is asked for again, so it is asked for once.</summary>
    public Task<PexipResult<bool>> DoAsync(string request, JsonObject? body, CancellationToken cancellationToken) =>
        YesOrNoAsync(Post(request, body, mayRepeat: false), cancellationToken);

    /// <summary>Brings a state about that is the same however often it is asked for.</summary>
    public Task<PexipResult<bool>> SetAsync(string request, JsonObject? body, CancellationToken cancellationToken) =>
        YesOrNoAsync(Post(request, body, mayRepeat: true), cancellationToken);

    /// <summary>Does something that has an answer of its own, once.</summary>
    public Task<PexipResult<T>> AskAsync<T>(string request, JsonObject? body, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class => ReadAsync(Post(request, body, mayRepeat: false), type, cancellationToken);

    /// <summary>Reads something.</summary>
    public Task<PexipResult<T>> GetAsync<T>(string request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class => ReadAsync(Get(request, request), type, cancellationToken);

    /// <summary>Fetches a picture or another file.</summary>
    /// <param name="request">What the operation is called.</param>
    /// <param name="file">Where it is, escaped, with query.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<PexipResult<NodeFile>> DownloadAsync(string request, string file, CancellationToken cancellationToken)
    {
        var reply = await exchange.SendAsync(Get(request, file), cancellationToken);
        return reply.Error is { } error ? error : new NodeFile(reply.Body, reply.MediaType);
    }

    /// <summary>Sends a request, for all that comes back.</summary>
    public Task<PexipReply> SendAsync(PexipRequest request, CancellationToken cancellationToken) =>
        exchange.SendAsync(request, cancellationToken);

    /// <summary>Sends a request, for its result whatever that is.</summary>
    public async Task<PexipResult<JsonElement>> ResultAsync(PexipRequest request, CancellationToken cancellationToken) =>
        ClientEnvelope.Open(request, await exchange.SendAsync(request, cancellationToken));

    public PexipRequest Post(string request, JsonObject? body, bool mayRepeat) =>
        Request(HttpMethod.Post, request, request, body) with { MayRepeat = mayRepeat };

    private PexipRequest Get(string request, string file) => Request(HttpMethod.Get, request, file, body: null);

    private PexipRequest Request(HttpMethod method, string request, string file, JsonObject? body) =>
        new($"client.{kind}.{request}", method, path + file, body)
        {
            SecretHeaders = new Dictionary<string, string> { [TokenHeader] = token() },
        };

    // What is neither true nor false is the answer to a request that was processed.
    private async Task<PexipResult<bool>> YesOrNoAsync(PexipRequest request, CancellationToken cancellationToken)
    {
        var result = await ResultAsync(request, cancellationToken);
        return result.IsSuccess ? result.Value.ValueKind != JsonValueKind.False : result.Error;
    }

    private async Task<PexipResult<T>> ReadAsync<T>(PexipRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var result = await ResultAsync(request, cancellationToken);
        return result.IsSuccess ? Read(request, result.Value, type) : result.Error;
    }

    private static PexipResult<T> Read<T>(PexipRequest request, JsonElement result, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            if (result.ValueKind != JsonValueKind.Undefined && result.Deserialize(type) is { } value)
            {
                return PexipResult.Of(value);
            }
        }
        catch (JsonException)
        {
            // Said below.
        }

        return PexipErrors.Error(request, PexipErrorKind.Unexpected, "the answer is not what it should be");
    }
}

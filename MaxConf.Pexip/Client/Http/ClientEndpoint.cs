using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using MaxConf.Pexip.Client.Control;
using MaxConf.Pexip.Client.Sessions;
using MaxConf.Pexip.Http;
using MaxConf.Pexip.Results;

namespace MaxConf.Pexip.Client.Http;

/// <summary>
/// A place in the API that requests are made below, with a session's token: a conference, one of its participants, a call, a breakout room.
/// </summary>
/// <param name="exchange">Carries requests to the node.</param>
/// <param name="token">The session's token.</param>
/// <param name="path">The place's path, with a slash at its end.</param>
/// <param name="kind">What the place is, for the names of operations.</param>
internal sealed class ClientEndpoint(PexipExchange exchange, SessionToken token, string path, string kind)
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
        where T : class => ReadAsync(Post(request, body, mayRepeat: false), result => result.Deserialize(type), cancellationToken);

    /// <summary>Reads something.</summary>
    public Task<PexipResult<T>> GetAsync<T>(string request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class => GetAsync(request, request, result => result.Deserialize(type), cancellationToken);

    /// <summary>Reads something that has to be looked at to be read.</summary>
    /// <param name="request">What the operation is called.</param>
    /// <param name="file">Where it is, escaped, with query.</param>
    /// <param name="read">Reads the result; a <see cref="JsonException"/> says that it cannot be read.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<T>> GetAsync<T>(
        string request, string file, Func<JsonElement, T?> read, CancellationToken cancellationToken)
        where T : class => ReadAsync(Get(request, file), read, cancellationToken);

    /// <summary>Fetches a picture or another file.</summary>
    /// <param name="request">What the operation is called.</param>
    /// <param name="file">Where it is, escaped, with query.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<PexipResult<NodeFile>> DownloadAsync(string request, string file, CancellationToken cancellationToken)
    {
        var reply = await SendAsync(Get(request, file), cancellationToken);
        return reply.Error is { } error ? error : new NodeFile(reply.Body, reply.MediaType);
    }

    /// <summary>
    /// Sends a request, for all that comes back. One that was refused because its token was replaced while it was under way was not carried
    /// out, and is sent with the new one.
    /// </summary>
    public async Task<PexipReply> SendAsync(PexipRequest request, CancellationToken cancellationToken)
    {
        var reply = await exchange.SendAsync(request, cancellationToken);
        return reply.Error?.Kind == PexipErrorKind.NotAuthorized && await token.IsReplacedAsync(request.SecretHeaders[TokenHeader])
            ? await exchange.SendAsync(request with { SecretHeaders = TokenHeaders() }, cancellationToken)
            : reply;
    }

    /// <summary>Sends a request, for its result whatever that is.</summary>
    public async Task<PexipResult<JsonElement>> ResultAsync(PexipRequest request, CancellationToken cancellationToken) =>
        ClientEnvelope.Open(request, await SendAsync(request, cancellationToken));

    public PexipRequest Post(string request, JsonObject? body, bool mayRepeat) =>
        Request(HttpMethod.Post, request, request, body) with { MayRepeat = mayRepeat };

    private PexipRequest Get(string request, string file) => Request(HttpMethod.Get, request, file, body: null);

    private PexipRequest Request(HttpMethod method, string request, string file, JsonObject? body) =>
        new($"client.{kind}.{request}", method, path + file, body)
        {
            SecretHeaders = TokenHeaders(),
        };

    private Dictionary<string, string> TokenHeaders() => new() { [TokenHeader] = token.Value };

    // What is neither true nor false is the answer to a request that was processed.
    private async Task<PexipResult<bool>> YesOrNoAsync(PexipRequest request, CancellationToken cancellationToken)
    {
        var result = await ResultAsync(request, cancellationToken);
        return result.IsSuccess ? result.Value.ValueKind != JsonValueKind.False : result.Error;
    }

    private async Task<PexipResult<T>> ReadAsync<T>(
        PexipRequest request, Func<JsonElement, T?> read, CancellationToken cancellationToken)
        where T : class
    {
        var result = await ResultAsync(request, cancellationToken);
        return result.IsSuccess ? Read(request, result.Value, read) : result.Error;
    }

    /// <summary>What an answer says.</summary>
    public static PexipResult<T> Read<T>(PexipRequest request, PexipReply reply, JsonTypeInfo<T> type)
        where T : class
    {
        var result = ClientEnvelope.Open(request, reply);
        return result.IsSuccess ? Read(request, result.Value, element => element.Deserialize(type)) : result.Error;
    }

    private static PexipResult<T> Read<T>(PexipRequest request, JsonElement result, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            if (result.ValueKind != JsonValueKind.Undefined && read(result) is { } value)
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

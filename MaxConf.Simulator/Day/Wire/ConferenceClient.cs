using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MaxConf.Simulator.Day.Wire;

/// <summary>Requests to the client API of one node about one conference. In the summary each is called by its function.</summary>
/// <param name="caller">Sends them.</param>
/// <param name="node">Where the node listens.</param>
/// <param name="alias">The alias that was dialled.</param>
internal sealed class ConferenceClient(Caller caller, Uri node, string alias)
{
    private readonly Uri _address = new(node, $"/api/client/v2/conferences/{Uri.EscapeDataString(alias)}/");

    /// <summary>Asks for a token; that it is refused is an answer too.</summary>
    public Task<Answer> RequestTokenAsync(TokenRequest body, string pin, CancellationToken cancellationToken)
    {
        var request = Request("request_token", Json(body, ClientApiJson.Default.TokenRequest));
        request.Headers.Add("pin", pin);
        return SendAsync(request, cancellationToken, HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
    }

    /// <summary>Asks for a new token in place of one; that the conference is over is an answer too.</summary>
    public Task<Answer> RefreshTokenAsync(string token, CancellationToken cancellationToken) => SendAsync(
        Request("refresh_token", token), cancellationToken, HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.NotFound);

    /// <summary>Gives a token back, and leaves by that; that the conference is over is as good.</summary>
    public Task ReleaseTokenAsync(string token, CancellationToken cancellationToken) => SendAsync(
        Request("release_token", token), cancellationToken, HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.NotFound);

    /// <summary>Begins a participant's call.</summary>
    public async Task<StartedCall> StartCallAsync(string token, string participant, string sdp, CancellationToken cancellationToken)
    {
        var body = Json(new("WEBRTC", sdp), ClientApiJson.Default.CallRequest);
        var answer = await SendAsync(Request($"participants/{participant}/calls", token, body), cancellationToken, HttpStatusCode.OK);
        return answer.Read(ClientApiJson.Default.ClientResultStartedCall).Result;
    }

    /// <summary>Has the media of a participant's call begin.</summary>
    public Task AcknowledgeAsync(string token, string participant, string call, CancellationToken cancellationToken) =>
        SendAsync(Request($"participants/{participant}/calls/{call}/ack", token), cancellationToken, HttpStatusCode.OK);

    private HttpRequestMessage Request(string path, string token, HttpContent? body = null)
    {
        var request = Request(path, body);
        request.Headers.Add("token", token);
        return request;
    }

    private HttpRequestMessage Request(string path, HttpContent? body) => new(HttpMethod.Post, new Uri(_address, path)) { Content = body };

    private Task<Answer> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken, params HttpStatusCode[] expected) =>
        caller.SendAsync($"Pexip {request.RequestUri!.Segments[^1]}", request, cancellationToken, expected);

    private static ByteArrayContent Json<T>(T body, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToUtf8Bytes(body, type))
    {
        Headers = { ContentType = new("application/json") },
    };
}

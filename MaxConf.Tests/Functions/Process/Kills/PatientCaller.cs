using System.Net;
using System.Text.Json.Nodes;

namespace MaxConf.Tests.Functions.Process.Kills;

/// <summary>A back end as it should be: sends the same request again until it is answered, whatever becomes of the process.</summary>
internal sealed class PatientCaller(Installation installation, Ledger ledger)
{
    /// <summary>Sends a request until there is an answer.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path, with its query.</param>
    /// <param name="body">A JSON body; null for none.</param>
    /// <param name="key">The <c>Idempotency-Key</c>; null for none.</param>
    public async Task<(HttpStatusCode Status, JsonNode? Body)> SendAsync(
        HttpMethod method, string path, JsonObject? body = null, string? key = null)
    {
        var answer = await Patience.UntilAsync($"an answer to {method} {path}", () => TrySendAsync(method, path, body, key));
        return (answer.Status, answer.Body);
    }

    /// <summary>Null where the process died with the request. 503 and 504 ask for it again; no other failure is expected.</summary>
    private async Task<Reply?> TrySendAsync(HttpMethod method, string path, JsonObject? body, string? key)
    {
        try
        {
            using var answer = await installation.SendAsync(method, path, body, key);
            if (answer.StatusCode is not (HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout))
            {
                ledger.Answered();
                var text = await answer.Content.ReadAsStringAsync();
                return new(answer.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
            }
        }
        catch (HttpRequestException)
        {
            // Whether it was carried out nobody knows: it is sent again.
        }

        ledger.Repeated();
        return null;
    }

    private sealed record Reply(HttpStatusCode Status, JsonNode? Body);
}

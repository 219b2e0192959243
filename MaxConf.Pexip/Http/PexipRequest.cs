using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace MaxConf.Pexip.Http;

/// <summary>One call to a node.</summary>
/// <param name="Operation">Its name in logs, metrics and messages, such as <c>conference.create</c>.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">Path below the node's address, with query.</param>
/// <param name="Body">What is written; null when nothing is.</param>
internal sealed record PexipRequest(string Operation, HttpMethod Method, string Path, JsonObject? Body = null)
{
    // PINs, passwords, tones that may spell a PIN, and addresses that may have a key.
    private static readonly string[] SecretFields =
        ["pin", "guest_pin", "password", "dtmf_sequence", "digits", "sso_token", "token", "destination", "presentation_url"];

    /// <summary>Headers beside the usual ones; each value is taken for a secret.</summary>
    public IReadOnlyDictionary<string, string> SecretHeaders { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether it may be sent again where the failure allows it.</summary>
    public bool MayRepeat { get; init; } = true;

    /// <summary>
    /// Whether it may be sent again although it may have been carried out, as twice comes to the same as once; unless said otherwise, by
    /// HTTP's rules for its method.
    /// </summary>
    public bool IsIdempotent { get; init; } = Method == HttpMethod.Get || Method == HttpMethod.Put || Method == HttpMethod.Delete;

    /// <summary>Whether its target is gone afterwards: that it is not there at a second attempt is then the first one's work.</summary>
    public bool EndsItsTarget { get; init; }

    /// <summary>The request as sent; resendable, as its body is kept whole.</summary>
    public HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(Method, Path);
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        foreach (var (name, value) in SecretHeaders)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body.ToJsonString()));
            message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        return message;
    }

    /// <summary>The text with every secret of this request masked, should Pexip have echoed one.</summary>
    public string Mask(string text) =>
        Secrets().Aggregate(text, (masked, secret) => masked.Replace(secret, "***", StringComparison.Ordinal));

    /// <summary>The operation alone.</summary>
    public override string ToString() => Operation;

    private IEnumerable<string> Secrets() => SecretFields
        .Select(field => Body?[field] is JsonValue value && value.TryGetValue<string>(out var text) ? text.TrimEnd('#') : "")
        .Concat(SecretHeaders.Values)
        .Where(text => text.Length > 0);
}

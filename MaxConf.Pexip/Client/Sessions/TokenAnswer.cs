using System.Text.Json.Serialization;
using MaxConf.Pexip.Client.Http;

namespace MaxConf.Pexip.Client.Sessions;

/// <summary>A token, as <c>request_token</c> and <c>refresh_token</c> answer it.</summary>
internal sealed class TokenAnswer
{
    /// <summary>The token. Secret.</summary>
    public string? Token { get; init; }

    /// <summary>How long it is good for.</summary>
    [JsonConverter(typeof(SecondsConverter))]
    public TimeSpan? Expires { get; init; }
}

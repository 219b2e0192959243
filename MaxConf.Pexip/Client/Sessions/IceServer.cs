using System.Text.Json;
using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Sessions;

/// <summary>A STUN or TURN server.</summary>
public sealed record IceServer
{
    /// <summary>Its addresses, such as <c>turn:192.0.2.1:3478?transport=udp</c>.</summary>
    public IReadOnlyList<string>? Urls { get; init; }

    /// <summary>The single address that older versions give.</summary>
    public string? Url { get; init; }

    /// <summary>The account.</summary>
    public string? Username { get; init; }

    /// <summary>The account's password. Secret.</summary>
    public string? Credential { get; init; }

    /// <summary>Fields without a property here, unchanged.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extension { get; set; }

    /// <summary>The addresses.</summary>
    public override string ToString() => string.Join(", ", Urls ?? [Url ?? ""]);
}

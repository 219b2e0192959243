using System.Text.Json;
using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Control;

/// <summary>An ICE candidate (<c>new_candidate</c>).</summary>
/// <param name="Candidate">The address, as in RFC 5245.</param>
/// <param name="Mid">The tag of the media stream.</param>
public sealed record IceCandidate(string Candidate, string? Mid)
{
    /// <summary>The user name fragment.</summary>
    public string? Ufrag { get; init; }

    /// <summary>The password. Secret.</summary>
    public string? Pwd { get; init; }

    /// <summary>Fields without a property here, unchanged.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extension { get; set; }

    /// <summary>The media stream.</summary>
    public override string ToString() => $"{nameof(IceCandidate)} {{ {Mid} }}";
}

using System.Text.Json;
using System.Text.Json.Serialization;
using MaxConf.Pexip.Client.Sessions;

namespace MaxConf.Pexip.Client.Control;

/// <summary>What <c>calls</c> answered. Next: <see cref="CallControl.AckAsync"/>, once ICE is complete.</summary>
public sealed record CallAnswer
{
    /// <summary>The call's UUID.</summary>
    public string CallUuid { get; init => field = value ?? ""; } = "";

    /// <summary>The node's SDP; empty with direct media while the far end is not ready. Has secrets.</summary>
    public string? Sdp { get; init; }

    /// <summary>Further TURN servers, which need an ICE restart and an update.</summary>
    public IReadOnlyList<IceServer>? Turn { get; init; }

    /// <summary>Fields without a property here, unchanged.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extension { get; set; }

    /// <summary>The call's UUID.</summary>
    public override string ToString() => $"{nameof(CallAnswer)} {{ {CallUuid} }}";
}

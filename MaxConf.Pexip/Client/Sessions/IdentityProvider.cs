using System.Text.Json;
using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Sessions;

/// <summary>An identity provider that participants sign in with.</summary>
public sealed record IdentityProvider
{
    /// <summary>Its id, for <see cref="Joining.JoinRequest.ChosenIdp"/>.</summary>
    public string Uuid { get; init => field = value ?? ""; } = "";

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>The address of its picture; often empty.</summary>
    public string? Img { get; init; }

    /// <summary>Fields without a property here, unchanged.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extension { get; set; }
}

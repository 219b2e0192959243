using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Joining;

/// <summary>
/// How to join a conference. Where the outcome asks for a second step, give what it asks for by <c>with</c> and join again.
/// </summary>
/// <param name="DisplayName">The name by which the participant is known.</param>
public sealed record JoinRequest(string DisplayName)
{
    /// <summary>The <see cref="Pin"/> of a Guest where only Hosts have one.</summary>
    public const string NoPin = "none";

    /// <summary>A mark of the caller's own, seen in the participant list, status, history and event sinks.</summary>
    public string? CallTag { get; init; }

    /// <summary>Whether this client supports direct media. Default: not said, which is no.</summary>
    public bool? DirectMedia { get; init; }

    /// <summary>The UUID of one of the identity providers of <see cref="SsoRequired"/>.</summary>
    public string? ChosenIdp { get; init; }

    /// <summary>The token that Pexip gave after the sign-in at the <see cref="SsoRedirect"/>. Secret.</summary>
    public string? SsoToken { get; init; }

    /// <summary>The alias of the conference to go to, where a Virtual Reception asks for it: <see cref="ExtensionRequired"/>.</summary>
    public string? ConferenceExtension { get; init; }

    /// <summary>The token of a <see cref="Events.ReferEvent"/>, in answer to which this joins. Secret.</summary>
    [JsonPropertyName("token")]
    public string? ReferralToken { get; init; }

    /// <summary>The Host's or the Guests' PIN, which decides the role; <see cref="NoPin"/>; null for none. Secret.</summary>
    [JsonIgnore]
    public string? Pin { get; init; }

    /// <summary>
    /// Until when the alias may be too new for the node to know. An unknown conference is <see cref="NotYetReplicated"/> until then, and
    /// <see cref="ConferenceUnknown"/> after. The node itself gives one answer for both. Default null: it is not new.
    /// </summary>
    [JsonIgnore]
    public DateTimeOffset? ReplicatingUntil { get; init; }

    /// <summary>The call tag; no secrets, and no names of people.</summary>
    public override string ToString() => $"{nameof(JoinRequest)} {{ CallTag = {CallTag} }}";
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using MaxConf.Simulator.Pexip.Conferencing;
using MaxConf.Simulator.Pexip.Management.Configuration;

namespace MaxConf.Simulator.Pexip.Client.Tokens;

/// <summary>
/// Where somebody may sign in for a role. Identity provider groups are not simulated: each has one provider, named after the group.
/// </summary>
/// <param name="Name">What people choose it by.</param>
/// <param name="Role">The role a sign-in there gives.</param>
internal sealed record IdentityProvider(string Name, string Role)
{
    /// <summary>The same for the same group and role, whenever it is asked for.</summary>
    public string Id => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{Role} {Name}")).AsSpan(0, 16)).ToString();

    /// <summary>The providers of a service; none if nobody has to sign in.</summary>
    public static IReadOnlyList<IdentityProvider> Of(ConfigurationRow service) =>
    [
        .. new[] { ("host_identity_provider_group", LegRole.Chair), ("guest_identity_provider_group", LegRole.Guest) }
            .Select(group => new IdentityProvider(service.Text(group.Item1), group.Item2))
            .Where(provider => provider.Name.Length > 0),
    ];

    /// <summary>As a choice that is offered.</summary>
    public JsonObject ToChoice() => new() { ["name"] = Name, ["img"] = "", ["uuid"] = Id };

    /// <summary>As the choice that was made.</summary>
    public JsonObject ToChosen() => new() { ["name"] = Name, ["uuid"] = Id };
}

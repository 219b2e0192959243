using System.ComponentModel.DataAnnotations;
using System.Net;

namespace MaxConf.Functions.Http;

/// <summary>
/// The proxies in front of the app, whose word on a caller's address and scheme is taken (<c>X-Forwarded-For</c>,
/// <c>X-Forwarded-Proto</c>). Section <c>Proxy</c>; read once, at start. One on this machine is believed without being named; on Azure
/// that is the Functions host. Any other that is not named here makes all callers look like one.
/// </summary>
internal sealed class ProxyOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    internal const string Section = "Proxy";

    /// <summary>Addresses, such as <c>10.0.1.4</c>, or networks, such as <c>10.0.1.0/24</c>. Default none.</summary>
    public IList<string> Addresses { get; set; } = [];

    /// <summary>The addresses as networks.</summary>
    internal IEnumerable<IPNetwork> Networks => Addresses.Select(Parse).OfType<IPNetwork>();

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Addresses
        .Where(address => Parse(address) is null)
        .Select(_ => new ValidationResult("Proxy:Addresses must be IP addresses, or networks such as 10.0.1.0/24."));

    private static IPNetwork? Parse(string text) =>
        IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(text, out var network) ? network
        : null;
}

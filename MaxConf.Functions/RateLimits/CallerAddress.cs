using System.Net;
using System.Net.Sockets;

namespace MaxConf.Functions.RateLimits;

/// <summary>What tells callers apart by where they come from.</summary>
internal static class CallerAddress
{
    private const int NetworkBytes = 8;

    /// <summary>
    /// An IPv4 address, also one that is mapped into IPv6; of any other IPv6 address its /64, the least a subscriber is given (RFC 6177):
    /// within it everybody can have as many addresses as they like.
    /// </summary>
    public static string KeyOf(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4().ToString();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address.ToString();
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return $"{new IPAddress(bytes)}/64";
    }
}

using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Simulator.Pexip.Management;

/// <summary>Basic authentication (RFC 7617) with one account.</summary>
internal sealed class BasicAuthentication(string username, string password)
{
    private readonly byte[] _expected = Encoding.UTF8.GetBytes($"{username}:{password}");

    public bool Accepts(HttpRequest request)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
            || !"Basic".Equals(header.Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var given = new byte[(header.Parameter?.Length ?? 0) + 3];
        return Convert.TryFromBase64String(header.Parameter ?? "", given, out var length)
            && CryptographicOperations.FixedTimeEquals(given.AsSpan(0, length), _expected);
    }
}

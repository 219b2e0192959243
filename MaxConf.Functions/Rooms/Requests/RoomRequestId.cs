using System.Security.Cryptography;
using System.Text;

namespace MaxConf.Functions.Rooms.Requests;

/// <summary>
/// Instance ids of requests: the same request has the same id, and of one id there is one orchestration. Hashed, as keys come from callers
/// and may be long.
/// </summary>
internal static class RoomRequestId
{
    private const string Prefix = "request-";
    private const int HashBytes = 16;

    /// <summary>The request that a caller named by an <c>Idempotency-Key</c>. Another caller's key of the same text is another key.</summary>
    public static string OfKey(string? caller, string key) => Hash("key", caller ?? "", key);

    /// <summary>The request for a session, whoever makes it.</summary>
    public static string OfSession(string tag) => Hash("session", tag);

    /// <summary>A request like no other.</summary>
    /// <param name="name">A name that was just drawn.</param>
    public static string Unique(string name) => Prefix + name;

    private static string Hash(params ReadOnlySpan<string> parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)));
        return Prefix + Convert.ToHexStringLower(hash.AsSpan(0, HashBytes));
    }
}

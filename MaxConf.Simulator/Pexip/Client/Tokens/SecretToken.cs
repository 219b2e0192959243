using System.Security.Cryptography;

namespace MaxConf.Simulator.Pexip.Client.Tokens;

/// <summary>New tokens, from the cryptographic generator.</summary>
internal static class SecretToken
{
    private const int Bytes = 96;

    /// <summary>Opaque. It has every character that Base64 has: those of them that mean something in URLs are the client's care.</summary>
    public static string Next() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));
}

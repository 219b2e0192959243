using System.Security.Cryptography;

namespace MaxConf.Simulator;

/// <summary>New identifiers, from the cryptographic generator so that no two runs share one.</summary>
internal static class Identifier
{
    /// <summary>A random UUID as lower-case text.</summary>
    public static string Next() => new Guid(RandomNumberGenerator.GetBytes(16)).ToString();
}

using System.Security.Cryptography;

namespace MaxConf.Functions.Randomness;

/// <summary>Chance nobody can predict: room names and PINs are what keeps strangers out of a call.</summary>
internal sealed class CryptographicRandomSource : IRandomSource
{
    /// <inheritdoc />
    public int Next(int minimum, int limit) => RandomNumberGenerator.GetInt32(minimum, limit);
}

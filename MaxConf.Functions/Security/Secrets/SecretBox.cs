using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace MaxConf.Functions.Security.Secrets;

/// <summary>
/// Seals what has PINs in it and must lie in durable state for a while: encrypted and authenticated by ASP.NET Core Data Protection, with
/// keys that are kept apart from that state (<see cref="SecretsOptions"/>). The keys are first read, or made, when something is first
/// sealed.
/// </summary>
internal sealed class SecretBox(IDataProtectionProvider provider)
{
    private readonly Lazy<IDataProtector> _protector = new(() => provider.CreateProtector("MaxConf.Rooms"));

    /// <summary>Seals a text.</summary>
    /// <exception cref="CryptographicException">The keys cannot be had.</exception>
    public string Seal(string secret) => _protector.Value.Protect(secret);

    /// <summary>Opens what was sealed; null if it was not sealed by these keys, or was touched.</summary>
    /// <exception cref="CryptographicException">The keys cannot be had just now; its cause says why.</exception>
    public string? Open(string sealedSecret)
    {
        try
        {
            return _protector.Value.Unprotect(sealedSecret);
        }
        catch (CryptographicException e) when (e.GetBaseException() is CryptographicException or FormatException)
        {
            return null;
        }
    }
}

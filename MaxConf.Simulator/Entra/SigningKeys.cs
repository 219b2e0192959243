using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace MaxConf.Simulator.Entra;

/// <summary>The RSA keys tokens are signed with. Made at the start, so no token outlives the process. Thread-safe.</summary>
internal sealed class SigningKeys
{
    private const int KeySize = 2048;

    private ImmutableList<RsaSecurityKey> _keys = [NewKey()];

    /// <summary>The published keys; the first signs.</summary>
    public IReadOnlyList<RsaSecurityKey> Published => _keys;

    /// <summary>The key that signs.</summary>
    public RsaSecurityKey Current => _keys[0];

    /// <summary>A new key signs from now on.</summary>
    /// <param name="retire">Whether the older keys are withdrawn, so that their tokens are worth nothing.</param>
    public void Rotate(bool retire)
    {
        var key = NewKey();
        ImmutableInterlocked.Update(ref _keys, keys => retire ? [key] : keys.Insert(0, key));
    }

    /// <summary>A key that nobody publishes.</summary>
    public static RsaSecurityKey NewKey() => new(RSA.Create(KeySize)) { KeyId = Identifier.Next() };
}

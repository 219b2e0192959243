using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace MaxConf.Simulator.Entra;

/// <summary>The RSA keys tokens are signed with. Made when first needed, so no token outlives the process. Thread-safe.</summary>
internal sealed class SigningKeys
{
    private const int KeySize = 2048;

    private readonly Lock _gate = new();
    private ImmutableList<RsaSecurityKey> _keys = [];

    /// <summary>The published keys; the first signs.</summary>
    public IReadOnlyList<RsaSecurityKey> Published
    {
        get
        {
            lock (_gate)
            {
                return _keys.IsEmpty ? _keys = [NewKey()] : _keys;
            }
        }
    }

    /// <summary>The key that signs.</summary>
    public RsaSecurityKey Current => Published[0];

    /// <summary>A new key signs from now on.</summary>
    /// <param name="retire">Whether the older keys are withdrawn, so that their tokens are worth nothing.</param>
    public void Rotate(bool retire)
    {
        lock (_gate)
        {
            _keys = retire ? [NewKey()] : _keys.Insert(0, NewKey());
        }
    }

    /// <summary>A key that nobody publishes.</summary>
    public static RsaSecurityKey NewKey() => new(RSA.Create(KeySize)) { KeyId = Identifier.Next() };
}

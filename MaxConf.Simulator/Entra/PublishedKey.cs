using Microsoft.IdentityModel.Tokens;

namespace MaxConf.Simulator.Entra;

/// <summary>The public half of an RSA signing key as a JSON Web Key (RFC 7517).</summary>
internal sealed record PublishedKey(string Kty, string Use, string Kid, string Alg, string N, string E)
{
    public static PublishedKey Of(RsaSecurityKey key)
    {
        var parameters = key.Rsa.ExportParameters(includePrivateParameters: false);
        return new(
            "RSA", "sig", key.KeyId, SecurityAlgorithms.RsaSha256, Base64UrlEncoder.Encode(parameters.Modulus), Base64UrlEncoder.Encode(parameters.Exponent));
    }
}

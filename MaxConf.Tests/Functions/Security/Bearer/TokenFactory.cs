using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace MaxConf.Tests.Functions.Security.Bearer;

/// <summary>
/// Writes tokens by hand, right and wrong ones: a library would not write the wrong ones, and one that wrote and read them alike would
/// agree with itself.
/// </summary>
internal static class TokenFactory
{
    public static RsaSecurityKey Rsa { get; } = NewRsa("rsa-1");

    public static RsaSecurityKey NextRsa { get; } = NewRsa("rsa-2");

    public static ECDsaSecurityKey Ec { get; } = new(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = "ec-1" };

    public static JsonObject Claims(string issuer, DateTimeOffset now) => new()
    {
        ["iss"] = issuer,
        ["aud"] = "api://maxconf",
        ["nbf"] = now.ToUnixTimeSeconds(),
        ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
        ["azp"] = "caller-1",
        ["oid"] = "object-1",
        ["roles"] = new JsonArray("Other.Role", "Rooms.Manage"),
    };

    public static string SignedByRsa(JsonObject claims, RsaSecurityKey? key = null, string algorithm = "RS256", string? kid = null)
    {
        key ??= Rsa;
        var padding = algorithm.StartsWith('P') ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;
        var hash = new HashAlgorithmName("SHA" + algorithm[2..]);
        return Write(algorithm, kid ?? key.KeyId, claims, text => key.Rsa.SignData(text, hash, padding));
    }

    public static string SignedByEc(JsonObject claims) =>
        Write("ES256", Ec.KeyId, claims, text => Ec.ECDsa.SignData(text, HashAlgorithmName.SHA256));

    /// <summary>The old trick: HMAC with the public key as the secret.</summary>
    public static string SignedByPublicKey(JsonObject claims) =>
        Write("HS256", Rsa.KeyId, claims, text => HMACSHA256.HashData(Rsa.Rsa.ExportSubjectPublicKeyInfo(), text));

    public static string Unsigned(JsonObject claims, string algorithm = "none") => Write(algorithm, Rsa.KeyId, claims, _ => []);

    public static string Write(string algorithm, string? kid, JsonObject claims, Func<byte[], byte[]> sign)
    {
        var header = new JsonObject { ["typ"] = "JWT", ["alg"] = algorithm, ["kid"] = kid };
        var text = $"{Encode(header)}.{Encode(claims)}";
        return $"{text}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(text)))}";
    }

    private static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));

    private static RsaSecurityKey NewRsa(string kid) => new(RSA.Create(2048)) { KeyId = kid };
}

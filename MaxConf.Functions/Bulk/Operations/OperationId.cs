using System.Security.Cryptography;
using System.Text;
using MaxConf.Functions.Randomness;

namespace MaxConf.Functions.Bulk.Operations;

/// <summary>The ids of operations, which are the instance ids of their orchestrations.</summary>
internal static class OperationId
{
    private const int Digits = 32;
    private const string Hex = "0123456789abcdef";

    /// <summary>What the id of an operation begins with.</summary>
    /// <param name="kind">The kind; null for any.</param>
    public static string PrefixOf(BulkKind? kind) => kind switch
    {
        BulkKind.Create => "bulk-create-",
        BulkKind.Delete => "bulk-delete-",
        _ => "bulk-",
    };

    /// <summary>The kind of an operation; null if the id is none of an operation.</summary>
    public static BulkKind? KindOf(string id) => Enum.GetValues<BulkKind>()
        .Where(kind => id.StartsWith(PrefixOf(kind), StringComparison.Ordinal))
        .Select(BulkKind? (kind) => kind)
        .FirstOrDefault();

    /// <summary>A new id.</summary>
    public static string New(BulkKind kind, IRandomSource random) => PrefixOf(kind) + string.Create(Digits, random, static (id, source) =>
    {
        for (var i = 0; i < id.Length; i++)
        {
            id[i] = Hex[source.Next(0, Hex.Length)];
        }
    });

    /// <summary>The id that belongs to a caller's key: the same for the same, another for anybody else's.</summary>
    public static string Of(BulkKind kind, string? caller, string key)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{caller}\n{key}"));
        return PrefixOf(kind) + Convert.ToHexStringLower(digest)[..Digits];
    }
}

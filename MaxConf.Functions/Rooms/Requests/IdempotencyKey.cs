using Microsoft.AspNetCore.Http;

namespace MaxConf.Functions.Rooms.Requests;

/// <summary>
/// The header <c>Idempotency-Key</c>, by which a caller says that a request is one it has sent before (the IETF's draft of that name).
/// </summary>
internal static class IdempotencyKey
{
    /// <summary>The header.</summary>
    public const string Header = "Idempotency-Key";

    /// <summary>What is asked of a key, in words.</summary>
    public const string Rule = "must be given once, with 1 to 255 visible ASCII characters";

    /// <summary>The most characters of a key.</summary>
    internal const int MaxLength = 255;

    /// <summary>Reads the key: null where there is none.</summary>
    /// <returns>False for a header that is no key.</returns>
    public static bool TryRead(HttpRequest request, out string? key)
    {
        var values = request.Headers[Header];
        key = values.Count == 1 ? values[0] : null;
        return values.Count == 0 || (key is { Length: > 0 and <= MaxLength } && key.All(char.IsAscii) && !key.Any(char.IsControl));
    }
}

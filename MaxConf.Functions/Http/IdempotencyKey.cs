using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Functions.Http;

/// <summary>
/// The header by which a caller who got no answer repeats a request without it being carried out twice (IETF draft
/// <c>httpapi-idempotency-key-header</c>). The draft's quotation marks are part of the key like any other character.
/// </summary>
internal static class IdempotencyKey
{
    /// <summary>The header.</summary>
    internal const string Header = "Idempotency-Key";

    /// <summary>The longest key.</summary>
    internal const int MaxLength = 255;

    /// <summary>What a key must be, in words for the caller.</summary>
    internal static readonly string Rule = $"must be given once, with 1 to {MaxLength} visible ASCII characters";

    private static readonly SearchValues<char> Visible =
        SearchValues.Create([.. Enumerable.Range('!', '~' - '!' + 1).Select(code => (char)code)]);

    /// <summary>Reads the key; false for one that breaks the rule.</summary>
    /// <param name="request">The request.</param>
    /// <param name="key">The key; null for a request without one.</param>
    public static bool TryRead(HttpRequest request, out string? key)
    {
        key = null;
        if (!request.Headers.TryGetValue(Header, out var values))
        {
            return true;
        }

        key = values.Count == 1 ? values[0] : null;
        return key is { Length: > 0 and <= MaxLength } && !key.AsSpan().ContainsAnyExcept(Visible);
    }
}

using System.Collections.Immutable;
using System.Net;

namespace MaxConf.Pexip.Results;

/// <summary>A call to the management node that did not succeed. Secrets sent with the request are masked in every text.</summary>
/// <param name="Kind">What a caller decides by.</param>
/// <param name="Message">One sentence for a log or an operator: the operation and the reason Pexip gave.</param>
public sealed record PexipError(PexipErrorKind Kind, string Message)
{
    /// <summary>The HTTP status of the answer; null when there was none.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>
    /// Pexip's messages by field name, as in its validation answers. Messages about the object as a whole
    /// (<c>__all__</c>) are under the empty name. Empty when Pexip named no field.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> FieldErrors { get; init; } =
        ImmutableDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>How long to wait before the next try, if Pexip (Retry-After) or the open circuit said; null when unknown.</summary>
    public TimeSpan? RetryAfter { get; init; }
}

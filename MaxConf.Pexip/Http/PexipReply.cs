using MaxConf.Pexip.Results;

namespace MaxConf.Pexip.Http;

/// <summary>What came of a <see cref="PexipRequest"/>, retries included.</summary>
internal sealed record PexipReply
{
    /// <summary>Why it failed; null when Pexip answered 2xx.</summary>
    public PexipError? Error { get; init; }

    /// <summary>Whether a failed request may have been carried out all the same.</summary>
    public bool MayHaveHappened { get; init; }

    /// <summary>How many times the request was sent.</summary>
    public int Attempts { get; init; }

    /// <summary>The body of the answer; empty when there was none.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>What the body says it is; null when it does not.</summary>
    public string? MediaType { get; init; }

    /// <summary>The answer's <c>Location</c>, as sent.</summary>
    public string? Location { get; init; }
}

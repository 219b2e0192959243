using MaxConf.Pexip.Results;

namespace MaxConf.Pexip.Management.Http;

/// <summary>What came of a <see cref="PexipRequest"/>, retries included.</summary>
internal sealed record PexipReply
{
    /// <summary>Why it failed; null when Pexip answered 2xx.</summary>
    public PexipError? Error { get; init; }

    /// <summary>Whether a failed request may have been carried out all the same.</summary>
    public bool MayHaveHappened { get; init; }

    /// <summary>How many times the request was sent.</summary>
    public int Attempts { get; init; }

    /// <summary>The body of a success.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>The <c>Location</c> of a success, as sent.</summary>
    public string? Location { get; init; }
}

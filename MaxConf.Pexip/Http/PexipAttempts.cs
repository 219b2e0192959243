namespace MaxConf.Pexip.Http;

/// <summary>Travels with a request through the handlers: its operation, and how often it was and may be sent.</summary>
internal sealed class PexipAttempts(string operation, bool isIdempotent, bool mayRetry)
{
    private static readonly HttpRequestOptionsKey<PexipAttempts> Key = new("MaxConf.Pexip.Attempts");

    public string Operation { get; } = operation;

    /// <summary>Whether it may be sent again even though it may have been carried out.</summary>
    public bool IsIdempotent { get; } = isIdempotent;

    public bool MayRetry { get; } = mayRetry;

    public int Count { get; set; }

    /// <summary>Fastens a new count to a request.</summary>
    public static PexipAttempts Begin(HttpRequestMessage message, PexipRequest request, bool mayRetry)
    {
        var attempts = new PexipAttempts(request.Operation, request.IsIdempotent, mayRetry);
        message.Options.Set(Key, attempts);
        return attempts;
    }

    public static PexipAttempts? Of(HttpRequestMessage? message) =>
        message is not null && message.Options.TryGetValue(Key, out var attempts) ? attempts : null;
}

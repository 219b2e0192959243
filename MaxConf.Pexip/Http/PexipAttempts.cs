namespace MaxConf.Pexip.Http;

/// <summary>Travels with a request through the handlers: its operation, and how often it was and may be sent.</summary>
internal sealed class PexipAttempts(string operation, bool mayRetry)
{
    private static readonly HttpRequestOptionsKey<PexipAttempts> Key = new("MaxConf.Pexip.Attempts");

    public string Operation { get; } = operation;

    public bool MayRetry { get; } = mayRetry;

    public int Count { get; set; }

    /// <summary>Fastens a new count to a request.</summary>
    public static PexipAttempts Begin(HttpRequestMessage message, string operation, bool mayRetry)
    {
        var attempts = new PexipAttempts(operation, mayRetry);
        message.Options.Set(Key, attempts);
        return attempts;
    }

    public static PexipAttempts? Of(HttpRequestMessage? message) =>
        message is not null && message.Options.TryGetValue(Key, out var attempts) ? attempts : null;
}

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which try of an invocation this is.</summary>
public abstract class RetryContext
{
    /// <summary>Retries so far, 0 on the first try.</summary>
    public abstract int RetryCount { get; }

    /// <summary>Retries allowed.</summary>
    public abstract int MaxRetryCount { get; }
}

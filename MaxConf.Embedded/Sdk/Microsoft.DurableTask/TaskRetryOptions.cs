namespace Microsoft.DurableTask;

/// <summary>What to do when a task fails: follow a policy or ask a handler.</summary>
public sealed class TaskRetryOptions
{
    /// <summary>Follows a policy.</summary>
    /// <param name="policy">The policy.</param>
    public TaskRetryOptions(RetryPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        Policy = policy;
    }

    /// <summary>Asks a handler.</summary>
    /// <param name="handler">Asked after each failure; it runs as orchestrator code.</param>
    public TaskRetryOptions(AsyncRetryHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        Handler = handler;
    }

    /// <summary>The policy; null when a handler is asked.</summary>
    public RetryPolicy? Policy { get; }

    /// <summary>The handler; null when a policy is followed.</summary>
    public AsyncRetryHandler? Handler { get; }

    /// <summary>A policy as options.</summary>
    /// <param name="policy">The policy.</param>
    public static implicit operator TaskRetryOptions(RetryPolicy policy) => FromRetryPolicy(policy);

    /// <summary>A handler as options.</summary>
    /// <param name="handler">The handler.</param>
    public static implicit operator TaskRetryOptions(AsyncRetryHandler handler) => FromRetryHandler(handler);

    /// <summary>A handler as options.</summary>
    /// <param name="handler">The handler.</param>
    public static implicit operator TaskRetryOptions(RetryHandler handler) => FromRetryHandler(handler);

    /// <summary>Options that follow a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The options.</returns>
    public static TaskRetryOptions FromRetryPolicy(RetryPolicy policy) => new(policy);

    /// <summary>Options that ask a handler.</summary>
    /// <param name="handler">Asked after each failure; it runs as orchestrator code.</param>
    /// <returns>The options.</returns>
    public static TaskRetryOptions FromRetryHandler(AsyncRetryHandler handler) => new(handler);

    /// <summary>Options that ask a handler.</summary>
    /// <param name="handler">Asked after each failure; it runs as orchestrator code.</param>
    /// <returns>The options.</returns>
    public static TaskRetryOptions FromRetryHandler(RetryHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return new(context => Task.FromResult(handler(context)));
    }
}

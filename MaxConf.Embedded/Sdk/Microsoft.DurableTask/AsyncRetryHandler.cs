namespace Microsoft.DurableTask;

/// <summary>Decides after a failure whether to try again; it may wait with a durable timer first.</summary>
/// <param name="retryContext">What happened so far.</param>
/// <returns>True to try again.</returns>
public delegate Task<bool> AsyncRetryHandler(RetryContext retryContext);

namespace Microsoft.DurableTask;

/// <summary>Decides after a failure whether to try again.</summary>
/// <param name="retryContext">What happened so far.</param>
/// <returns>True to try again.</returns>
public delegate bool RetryHandler(RetryContext retryContext);

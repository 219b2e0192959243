namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a function returned, as the type expected; middleware may replace it.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public abstract class InvocationResult<T>
{
    /// <summary>The value; null when the function returned none.</summary>
    public abstract T? Value { get; set; }
}

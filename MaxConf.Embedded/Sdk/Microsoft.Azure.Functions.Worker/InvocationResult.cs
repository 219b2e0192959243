namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a function returned; middleware may replace it.</summary>
public abstract class InvocationResult : InvocationResult<object>
{
}

using MaxConf.Embedded.Functions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Reads and replaces what a function returned.</summary>
public static class FunctionContextBindingFeatureExtensions
{
    /// <summary>The function's result as the type expected.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="context">The invocation.</param>
    /// <returns>The result; setting its value replaces what the function returned.</returns>
    /// <exception cref="InvalidOperationException">The value is null or of another type.</exception>
    public static InvocationResult<T> GetInvocationResult<T>(this FunctionContext context)
    {
        var result = context.GetInvocationResult();
        return result.Value is T
            ? new TypedInvocationResult<T>(result)
            : throw new InvalidOperationException(
                $"The function's result is {result.Value?.GetType().ToString() ?? "null"}, not the {typeof(T)} asked for.");
    }

    /// <summary>The function's result.</summary>
    /// <param name="context">The invocation.</param>
    /// <returns>The result; setting its value replaces what the function returned.</returns>
    public static InvocationResult GetInvocationResult(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Features.Get<InvocationResult>() is { } result)
        {
            return result;
        }

        result = new CurrentInvocationResult();
        context.Features.Set(result);
        return result;
    }
}

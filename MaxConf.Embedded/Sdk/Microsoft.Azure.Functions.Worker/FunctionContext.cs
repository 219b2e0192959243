namespace Microsoft.Azure.Functions.Worker;

/// <summary>One invocation of a function.</summary>
public abstract class FunctionContext
{
    /// <summary>Identity of the invocation.</summary>
    public abstract string InvocationId { get; }

    /// <summary>Identity of the function.</summary>
    public abstract string FunctionId { get; }

    /// <summary>Trace the invocation is part of.</summary>
    public abstract TraceContext TraceContext { get; }

    /// <summary>Data the trigger brought along.</summary>
    public abstract BindingContext BindingContext { get; }

    /// <summary>Which try this is.</summary>
    public abstract RetryContext RetryContext { get; }

    /// <summary>Services of the invocation's own scope.</summary>
    public abstract IServiceProvider InstanceServices { get; set; }

    /// <summary>The function invoked.</summary>
    public abstract FunctionDefinition FunctionDefinition { get; }

    /// <summary>Place for middleware and function to share objects during the invocation.</summary>
    public abstract IDictionary<object, object> Items { get; set; }

    /// <summary>Objects attached to the invocation by type.</summary>
    public abstract IInvocationFeatures Features { get; }

    /// <summary>Cancelled when the invocation should stop.</summary>
    public virtual CancellationToken CancellationToken { get; } = CancellationToken.None;
}

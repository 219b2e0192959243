namespace Microsoft.Azure.Functions.Worker;

/// <summary>W3C trace context of an invocation.</summary>
public abstract class TraceContext
{
    /// <summary>The <c>traceparent</c> value; empty when the invocation is not traced.</summary>
    public abstract string TraceParent { get; }

    /// <summary>The <c>tracestate</c> value; empty when there is none.</summary>
    public abstract string TraceState { get; }

    /// <summary>Attributes of the trace.</summary>
    public virtual IReadOnlyDictionary<string, string> Attributes { get; } = new Dictionary<string, string>();

    /// <summary>W3C baggage.</summary>
    public virtual IReadOnlyDictionary<string, string> Baggage { get; } = new Dictionary<string, string>();
}

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Data the trigger brought along.</summary>
public abstract class BindingContext
{
    /// <summary>Trigger data by name, for an HTTP trigger the route values.</summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}

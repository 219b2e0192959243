namespace Microsoft.Azure.Functions.Worker;

/// <summary>Describes one binding of a function.</summary>
public abstract class BindingMetadata
{
    /// <summary>Name of the parameter bound.</summary>
    public abstract string Name { get; }

    /// <summary>Kind of binding, such as <c>httpTrigger</c>.</summary>
    public abstract string Type { get; }

    /// <summary>Which way the data goes.</summary>
    public abstract BindingDirection Direction { get; }
}

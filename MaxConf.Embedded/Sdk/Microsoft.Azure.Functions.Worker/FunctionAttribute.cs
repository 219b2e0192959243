namespace Microsoft.Azure.Functions.Worker;

/// <summary>Makes a public method a function that the host can start by name.</summary>
/// <param name="name">Name of the function, unique in the app whatever its case.</param>
[AttributeUsage(AttributeTargets.Method)]
public class FunctionAttribute(string name) : Attribute
{
    /// <summary>Name of the function.</summary>
    public string Name { get; } = name;
}

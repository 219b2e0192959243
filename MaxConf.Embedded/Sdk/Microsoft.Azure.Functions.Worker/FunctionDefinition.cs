using System.Collections.Immutable;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Describes a function.</summary>
public abstract class FunctionDefinition
{
    /// <summary>Its parameters in order.</summary>
    public abstract ImmutableArray<FunctionParameter> Parameters { get; }

    /// <summary>File of the assembly it is in.</summary>
    public abstract string PathToAssembly { get; }

    /// <summary>Full name of the type and the method.</summary>
    public abstract string EntryPoint { get; }

    /// <summary>Identity of the function in this process.</summary>
    public abstract string Id { get; }

    /// <summary>Name of the function.</summary>
    public abstract string Name { get; }

    /// <summary>What is bound into it, by parameter name.</summary>
    public abstract IImmutableDictionary<string, BindingMetadata> InputBindings { get; }

    /// <summary>What is bound out of it, by name.</summary>
    public abstract IImmutableDictionary<string, BindingMetadata> OutputBindings { get; }
}

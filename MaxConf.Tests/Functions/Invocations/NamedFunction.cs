using System.Collections.Immutable;
using Microsoft.Azure.Functions.Worker;

namespace MaxConf.Tests.Functions.Invocations;

internal sealed class NamedFunction(string name) : FunctionDefinition
{
    public override ImmutableArray<FunctionParameter> Parameters => [];

    public override string PathToAssembly => string.Empty;

    public override string EntryPoint => string.Empty;

    public override string Id => name;

    public override string Name => name;

    public override IImmutableDictionary<string, BindingMetadata> InputBindings => ImmutableDictionary<string, BindingMetadata>.Empty;

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings => ImmutableDictionary<string, BindingMetadata>.Empty;
}

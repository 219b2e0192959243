using System.Collections.Immutable;
using Microsoft.Azure.Functions.Worker;

namespace MaxConf.Embedded.Functions;

/// <summary>Describes a function to middleware.</summary>
internal sealed class ReflectedFunctionDefinition(FunctionSignature signature) : FunctionDefinition
{
    public override ImmutableArray<FunctionParameter> Parameters { get; } =
    [
        .. signature.Method.GetParameters().Select(parameter => parameter.HasDefaultValue
            ? new FunctionParameter(parameter.Name!, parameter.ParameterType, hasDefaultValue: true, parameter.DefaultValue)
            : new FunctionParameter(parameter.Name!, parameter.ParameterType)),
    ];

    public override string PathToAssembly { get; } = signature.Method.Module.FullyQualifiedName;

    public override string EntryPoint => signature.EntryPoint;

    public override string Id => signature.Name;

    public override string Name => signature.Name;

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; } = Inputs(signature);

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings { get; } = Outputs(signature);

    private static ImmutableDictionary<string, BindingMetadata> Inputs(FunctionSignature signature)
    {
        var kind = signature.Kind.ToString();
        var trigger = new ParameterBinding(
            signature.TriggerParameter.Name!, $"{char.ToLowerInvariant(kind[0])}{kind[1..]}Trigger", BindingDirection.In);
        var clients = signature.Method.GetParameters()
            .Where(parameter => parameter.IsDefined(typeof(DurableClientAttribute), inherit: false))
            .Select(parameter => new ParameterBinding(parameter.Name!, "durableClient", BindingDirection.In));
        return clients.Prepend(trigger).ToImmutableDictionary(binding => binding.Name, BindingMetadata (binding) => binding);
    }

    private static ImmutableDictionary<string, BindingMetadata> Outputs(FunctionSignature signature)
    {
        var outputs = ImmutableDictionary<string, BindingMetadata>.Empty;
        return signature.Kind == TriggerKind.Http
            ? outputs.Add("$return", new ParameterBinding("$return", "http", BindingDirection.Out))
            : outputs;
    }
}

using Microsoft.Azure.Functions.Worker;

namespace MaxConf.Embedded.Functions;

/// <summary>Describes a binding to middleware.</summary>
internal sealed class ParameterBinding(string name, string type, BindingDirection direction) : BindingMetadata
{
    public override string Name => name;

    public override string Type => type;

    public override BindingDirection Direction => direction;
}

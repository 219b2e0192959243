using Microsoft.Azure.Functions.Worker;

namespace MaxConf.Embedded.Functions;

/// <summary>Holds what a function returned.</summary>
internal sealed class CurrentInvocationResult : InvocationResult
{
    public override object? Value { get; set; }
}

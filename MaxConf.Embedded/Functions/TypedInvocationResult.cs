using Microsoft.Azure.Functions.Worker;

namespace MaxConf.Embedded.Functions;

/// <summary>A function's result seen as one type.</summary>
internal sealed class TypedInvocationResult<T>(InvocationResult result) : InvocationResult<T>
{
    public override T? Value
    {
        get => (T?)result.Value;
        set => result.Value = value;
    }
}

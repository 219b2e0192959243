using Microsoft.Azure.Functions.Worker;

namespace MaxConf.Embedded.Functions;

/// <summary>The host itself never retries an invocation.</summary>
internal sealed class SingleTry : RetryContext
{
    public static readonly SingleTry Instance = new();

    public override int RetryCount => 0;

    public override int MaxRetryCount => 0;
}

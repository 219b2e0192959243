using Microsoft.DurableTask.Client;

namespace MaxConf.Embedded.Engine.Storage;

/// <summary>Which statuses are last ones.</summary>
internal static class RuntimeStatuses
{
    public static bool IsFinished(this OrchestrationRuntimeStatus status) => status
        is OrchestrationRuntimeStatus.Completed
        or OrchestrationRuntimeStatus.Failed
        or OrchestrationRuntimeStatus.Terminated;
}

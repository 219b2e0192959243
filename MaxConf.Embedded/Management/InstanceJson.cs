using System.Text.Json.Nodes;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace MaxConf.Embedded.Management;

/// <summary>Instances as the Durable Functions extension writes them.</summary>
internal static class InstanceJson
{
    /// <summary>An instance without history.</summary>
    public static JsonObject Of(OrchestrationMetadata instance, bool withInput) => new()
    {
        ["name"] = instance.Name,
        ["instanceId"] = instance.InstanceId,
        ["runtimeStatus"] = instance.RuntimeStatus.ToString(),
        ["input"] = withInput ? JsonAnswer.Inline(instance.SerializedInput) : null,
        ["customStatus"] = JsonAnswer.Inline(instance.SerializedCustomStatus),
        ["output"] = JsonAnswer.Inline(instance.SerializedOutput) ?? instance.FailureDetails?.ToString(),
        ["createdTime"] = Time(instance.CreatedAt),
        ["lastUpdatedTime"] = Time(instance.LastUpdatedAt),
    };

    /// <summary>Where an instance is looked at and steered.</summary>
    public static JsonObject Of(HttpManagementPayload urls) => new()
    {
        ["id"] = urls.Id,
        ["statusQueryGetUri"] = urls.StatusQueryGetUri,
        ["sendEventPostUri"] = urls.SendEventPostUri,
        ["terminatePostUri"] = urls.TerminatePostUri,
        ["rewindPostUri"] = urls.RewindPostUri,
        ["purgeHistoryDeleteUri"] = urls.PurgeHistoryDeleteUri,
        ["restartPostUri"] = urls.RestartPostUri,
        ["suspendPostUri"] = urls.SuspendPostUri,
        ["resumePostUri"] = urls.ResumePostUri,
    };

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
}

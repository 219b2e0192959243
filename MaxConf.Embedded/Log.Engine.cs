using Microsoft.Extensions.Logging;

namespace MaxConf.Embedded;

/// <summary>The engine's lines, 1100 to 1199.</summary>
internal static partial class Log
{
    [LoggerMessage(1100, LogLevel.Information,
        "Durable engine started on {DataFile}: {Instances} instances and {Activities} activities take up where they were")]
    public static partial void EngineStarted(ILogger logger, string dataFile, int instances, int activities);

    [LoggerMessage(1101, LogLevel.Error, "A turn of {InstanceId} failed and is tried again; nothing of it was kept")]
    public static partial void TurnFailed(ILogger logger, string instanceId, Exception exception);

    [LoggerMessage(1102, LogLevel.Warning, "Activity {Activity} of {InstanceId} threw")]
    public static partial void ActivityFailed(ILogger logger, string activity, string instanceId, Exception exception);

    [LoggerMessage(1103, LogLevel.Error, "{Count} answers of activities could not be kept; the activities run again after the next start")]
    public static partial void AnswersNotKept(ILogger logger, int count, Exception exception);

    [LoggerMessage(1104, LogLevel.Warning, "The engine stopped while work was under way; it goes on after the next start")]
    public static partial void StoppedWithWork(ILogger logger);

    [LoggerMessage(1105, LogLevel.Error, "What has fallen due cannot be read yet; tried again")]
    public static partial void DueNotRead(ILogger logger, Exception exception);

    [LoggerMessage(1106, LogLevel.Error, "Activity {Activity} of {InstanceId} could not be answered and is run again")]
    public static partial void ActivityNotAnswered(ILogger logger, string activity, string instanceId, Exception exception);

    [LoggerMessage(1107, LogLevel.Error, "Orchestration {Orchestrator} {InstanceId} failed: {ErrorType}: {Error}")]
    public static partial void OrchestrationFailed(ILogger logger, string orchestrator, string instanceId, string errorType, string error);

    [LoggerMessage(1108, LogLevel.Warning, "Operation {Operation} of entity {EntityId} threw; nothing of it was kept")]
    public static partial void EntityOperationFailed(ILogger logger, string operation, string entityId, Exception exception);

    [LoggerMessage(1120, LogLevel.Information, "{Instances} instances were purged that had finished more than {Retention} ago")]
    public static partial void InstancesPurged(ILogger logger, int instances, TimeSpan retention);

    [LoggerMessage(1121, LogLevel.Error, "Finished instances cannot be purged now; tried again in an hour")]
    public static partial void RetentionFailed(ILogger logger, Exception exception);

    [LoggerMessage(1122, LogLevel.Critical, "The engine's writer failed: the process ends, the next start goes on from the file")]
    public static partial void WriterFailed(ILogger logger, Exception exception);
}

using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Observability;

/// <summary>
/// Every log line of this project, by area in <c>Log.Area.cs</c>. Event ids: 2000s here, 2100s Security; a new area takes the next
/// hundred.
/// </summary>
internal static partial class Log
{
    private static readonly Func<ILogger, string, IDisposable?> Request = LoggerMessage.DefineScope<string>("RequestId:{RequestId}");

    /// <summary>What is logged within it is of this request.</summary>
    public static IDisposable? RequestScope(ILogger logger, string requestId) => Request(logger, requestId);

    [LoggerMessage(2000, LogLevel.Error, "{Function} failed; the caller was told trace id {TraceId}")]
    public static partial void FunctionFailed(ILogger logger, string function, string traceId, Exception exception);
}

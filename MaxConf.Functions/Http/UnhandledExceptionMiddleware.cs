using System.Data.Common;
using MaxConf.Functions.Observability;
using MaxConf.Functions.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Http;

/// <summary>
/// Answers with a problem when an HTTP function throws: the log has the exception, the caller its trace id. Goes before all middleware
/// that can fail, after <c>ConfigureFunctionsWebApplication</c>. Functions with other triggers keep their exceptions; the host retries
/// by them.
/// </summary>
internal sealed class UnhandledExceptionMiddleware(ILogger<UnhandledExceptionMiddleware> logger) : IFunctionsWorkerMiddleware
{
    /// <summary>About as long as the embedded engine waits before it tries again itself, with something to spare.</summary>
    private static readonly TimeSpan StoragePause = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException unreadable) when (context.GetHttpContext() is { } http && CanAnswer(http))
        {
            context.GetInvocationResult().Value = ProblemCatalog.Unreadable(unreadable.StatusCode);
        }
        catch (Exception exception) when (context.GetHttpContext() is { } http && CanAnswer(http))
        {
            Log.FunctionFailed(logger, context.FunctionDefinition.Name, Problem.TraceIdOf(http), exception);
            context.GetInvocationResult().Value = Describe(exception);
        }
    }

    /// <summary>The app itself has no database: such an exception is the host's, whose file is full, locked or gone.</summary>
    private static Problem Describe(Exception exception) =>
        exception is DbException ? ProblemCatalog.StorageUnavailable(StoragePause) : ProblemCatalog.InternalError();

    // Nobody hears the answer if the caller has gone or the response is on its way; then the exception is the host's.
    private static bool CanAnswer(HttpContext http) => !http.RequestAborted.IsCancellationRequested && !http.Response.HasStarted;
}

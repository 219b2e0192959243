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
            context.GetInvocationResult().Value = ProblemCatalog.InternalError();
        }
    }

    // Nobody hears the answer if the caller has gone or the response is on its way; then the exception is the host's.
    private static bool CanAnswer(HttpContext http) => !http.RequestAborted.IsCancellationRequested && !http.Response.HasStarted;
}

using MaxConf.Functions.Observability;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Http;

/// <summary>
/// Puts the request's id (<c>RequestId</c>, see <see cref="Http.RequestId"/>) into the scope of everything an HTTP function logs. Goes
/// before all other middleware, so that the log of an exception has it too. The server's own scope does not do: on Azure a function runs
/// apart from the request that it answers.
/// </summary>
internal sealed class RequestScope(ILogger<RequestScope> logger) : IFunctionsWorkerMiddleware
{
    /// <inheritdoc />
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        using (context.GetHttpContext() is { } http ? Log.RequestScope(logger, http.TraceIdentifier) : null)
        {
            await next(context);
        }
    }
}

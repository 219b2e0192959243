using System.Data.Common;
using MaxConf.Embedded.Functions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace MaxConf.Embedded.Http;

/// <summary>
/// Answers what no function answers: paths and methods nobody offers, requests that cannot be read, functions that throw. An
/// exception is logged and never shown; one of the data file is 503, for it may have room again soon.
/// </summary>
internal sealed class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> logger)
{
    private const string RetryAfterSeconds = "5";

    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
            await ExplainRoutingAsync(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            Log.CallerGone(logger, http.Request.Method, RouteOf(http));
        }
        catch (Exception e) when (!http.Response.HasStarted)
        {
            await ExplainAsync(http, e);
        }
    }

    /// <summary>What a function answers is its own, even an empty 404.</summary>
    private static Task ExplainRoutingAsync(HttpContext http)
    {
        if (http.Response.HasStarted || http.GetEndpoint()?.Metadata.GetMetadata<FunctionDescriptor>() is not null)
        {
            return Task.CompletedTask;
        }

        return http.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => ProblemResponse.WriteAsync(http, 404, "Nothing is offered at this path."),
            StatusCodes.Status405MethodNotAllowed => ProblemResponse.WriteAsync(
                http, 405, $"This path is offered for {http.Response.Headers.Allow} and not for {http.Request.Method}."),
            _ => Task.CompletedTask,
        };
    }

    private Task ExplainAsync(HttpContext http, Exception exception)
    {
        http.Response.Clear();
        if (exception is BadHttpRequestException bad)
        {
            return ProblemResponse.WriteAsync(http, bad.StatusCode, bad.Message);
        }

        Log.RequestFailed(logger, http.Request.Method, RouteOf(http), exception);
        if (exception is DbException)
        {
            http.Response.Headers.RetryAfter = RetryAfterSeconds;
            return ProblemResponse.WriteAsync(http, 503, "Durable state is not available now; the host's log says why.");
        }

        return ProblemResponse.WriteAsync(http, 500, "The host failed to answer this request; its log says why.");
    }

    /// <summary>The template, for a path may hold what does not belong in a log.</summary>
    private static string RouteOf(HttpContext http) => (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(no route)";
}

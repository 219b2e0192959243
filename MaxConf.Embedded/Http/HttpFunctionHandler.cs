using MaxConf.Embedded.Functions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace MaxConf.Embedded.Http;

/// <summary>Runs an HTTP function for a request and writes its result.</summary>
internal sealed class HttpFunctionHandler(FunctionRunner runner, ILogger<HttpFunctionHandler> logger)
{
    /// <summary>Shared: results read nothing from it, and each one made asks the system for a random id.</summary>
    private static readonly ActionDescriptor NoAction = new();

    public Task HandleAsync(FunctionDescriptor function, HttpContext http)
    {
        var invocation = runner.Prepare(function, http, http.RequestAborted, http.RequestServices);
        invocation.Items[InvocationItems.HttpContext] = http;
        return runner.RunAsync(invocation, WriteAsync);
    }

    private Task WriteAsync(InvocationContext invocation, object? result)
    {
        var http = (HttpContext)invocation.Trigger;
        switch (result)
        {
            case IActionResult action:
                return action.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), NoAction));
            case IResult direct:
                return direct.ExecuteAsync(http);
            default:
                // As the Functions worker: the function may have written to the response itself.
                Log.NoHttpResult(logger, invocation.Function.Name);
                return Task.CompletedTask;
        }
    }
}

using MaxConf.Embedded.Functions;
using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>ASP.NET Core's side of an invocation.</summary>
public static class FunctionContextExtensions
{
    /// <summary>The HTTP request and response of an invocation.</summary>
    /// <param name="context">The invocation.</param>
    /// <returns>The HTTP context, or null when the function was not started by HTTP.</returns>
    public static HttpContext? GetHttpContext(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items.TryGetValue(InvocationItems.HttpContext, out var value) ? value as HttpContext : null;
    }
}

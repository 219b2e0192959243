using System.Collections.Frozen;
using MaxConf.Functions.Http;
using MaxConf.Functions.Security.Genesys;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace MaxConf.Functions.Rooms.Widget;

/// <summary>
/// Lets pages of the widget's origins read what the widget's functions answer, by the Fetch standard's CORS protocol. Goes before the
/// sign-in, so that a page can read a refusal too. It guards nothing: what protects a room is the agent's token, and no cookie counts.
/// </summary>
internal sealed class WidgetCors(IOptions<WidgetOptions> options) : IFunctionsWorkerMiddleware
{
    private const string Correlation = RequestId.Header + ", traceparent";
    private const string RequestHeaders = GenesysAuthenticator.TokenHeader + ", If-None-Match, " + Correlation;
    private const string ResponseHeaders = "ETag, Retry-After, " + Correlation;

    // Ten minutes: browsers allow two hours at most, and a change of ours shall not take that long.
    private const string PreflightSeconds = "600";

    private readonly FrozenSet<string> _origins = options.Value.Origins.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc />
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.FunctionDefinition.Name is nameof(GetPublicRoom) or nameof(PreflightPublicRoom))
        {
            Allow(context.GetHttpContext()!);
        }

        return next(context);
    }

    private void Allow(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        if (http.Request.Headers.Origin is not [{ } origin] || !_origins.Contains(origin))
        {
            return;
        }

        headers.AccessControlAllowOrigin = origin;
        headers.AccessControlExposeHeaders = ResponseHeaders;
        if (!HttpMethods.IsOptions(http.Request.Method))
        {
            return;
        }

        headers.AccessControlAllowMethods = HttpMethods.Get;
        headers.AccessControlAllowHeaders = RequestHeaders;
        headers.AccessControlMaxAge = PreflightSeconds;
    }
}

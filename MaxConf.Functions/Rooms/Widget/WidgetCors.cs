using System.Collections.Frozen;
using MaxConf.Functions.Http;
using MaxConf.Functions.Security;
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
internal sealed class WidgetCors(AccessPolicyMap policies, IOptions<WidgetOptions> options) : IFunctionsWorkerMiddleware
{
    // What the names of the functions that answer preflights begin with.
    private const string Preflight = "Preflight";

    private const string Correlation = RequestId.Header + ", traceparent";
    private const string RequestHeaders = GenesysAuthenticator.TokenHeader + ", If-None-Match, Last-Event-ID, " + Correlation;
    private const string ResponseHeaders = "ETag, Retry-After, " + Correlation;

    // Ten minutes: browsers allow two hours at most, and a change of ours shall not take that long.
    private const string PreflightSeconds = "600";

    private readonly FrozenSet<string> _origins = options.Value.Origins.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc />
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (IsForPages(context.FunctionDefinition.Name))
        {
            Allow(context.GetHttpContext()!);
        }

        return next(context);
    }

    /// <summary>What agents may call, and what browsers ask before they do.</summary>
    private bool IsForPages(string function) =>
        function.StartsWith(Preflight, StringComparison.Ordinal)
        || policies.Find(function) is AccessPolicy.GenesysAgent or AccessPolicy.RoomReading;

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

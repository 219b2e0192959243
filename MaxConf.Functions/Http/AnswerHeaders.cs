using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace MaxConf.Functions.Http;

/// <summary>
/// What every answer carries: <c>X-Request-ID</c>, <c>traceparent</c>, and headers that keep browsers from doing more with it than they
/// must. Whoever answers may set its own <c>Cache-Control</c> and <c>Content-Security-Policy</c>; these are for those who say nothing.
/// <para>
/// Not a functions' middleware but one of the server underneath, outside of everything, and written when an answer begins: so it is on
/// what no function answers too (paths and methods nobody offers, the host's own failures and its management API), and on an answer
/// that was begun anew. Both hosts apply an <see cref="IStartupFilter"/>; on Azure the server is the worker's, which hears only of
/// requests for functions, and the rest is the Functions host's.
/// </para>
/// </summary>
internal sealed class AnswerHeaders : IStartupFilter
{
    /// <summary>Nothing of an answer is a page, so a browser that shows it as one shall load and run nothing, in no frame.</summary>
    private const string ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";

    // A year. Without subdomains: they are not ours to speak for.
    private const string StrictTransportSecurity = "max-age=31536000";

    // OpenTelemetry's name for it; the value is a list.
    private const string RequestIdTag = "http.request.header.x-request-id";

    /// <inheritdoc />
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(inner => http =>
        {
            RequestId.Take(http);
            ActivityOf(http)?.SetTag(RequestIdTag, new[] { http.TraceIdentifier });
            http.Response.OnStarting(Write, http);
            return inner(http);
        });
        next(app);
    };

    private static Task Write(object state)
    {
        var http = (HttpContext)state;
        var headers = http.Response.Headers;
        headers[RequestId.Header] = http.TraceIdentifier;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        SetIfAbsent(headers, HeaderNames.CacheControl, "no-store");
        SetIfAbsent(headers, HeaderNames.ContentSecurityPolicy, ContentSecurityPolicy);
        if (http.Request.IsHttps)
        {
            headers.StrictTransportSecurity = StrictTransportSecurity;
        }

        if (ActivityOf(http) is { IdFormat: ActivityIdFormat.W3C, Id: { } id })
        {
            headers.TraceParent = id;
        }

        return Task.CompletedTask;
    }

    private static Activity? ActivityOf(HttpContext http) => http.Features.Get<IHttpActivityFeature>()?.Activity;

    private static void SetIfAbsent(IHeaderDictionary headers, string name, StringValues value)
    {
        if (!headers.ContainsKey(name))
        {
            headers[name] = value;
        }
    }
}

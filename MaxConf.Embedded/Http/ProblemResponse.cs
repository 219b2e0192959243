using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace MaxConf.Embedded.Http;

/// <summary>Answers a request with a problem.</summary>
internal static class ProblemResponse
{
    /// <summary>Writes the problem in place of what was prepared so far. The response must not have started.</summary>
    public static Task WriteAsync(HttpContext http, int status, string detail)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/problem+json";
        http.Response.Headers.CacheControl = "no-store";
        var traceId = Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier;
        var problem = new Problem("about:blank", ReasonPhrases.GetReasonPhrase(status), status, detail, traceId);
        return JsonSerializer.SerializeAsync(http.Response.Body, problem, ProblemJson.Default.Problem, http.RequestAborted);
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace MaxConf.Tests.Functions.Http;

/// <summary>A function that says itself what browsers may do with its answer, and one that fails when it has begun to.</summary>
internal static class PageSamples
{
    [Function("Page")]
    public static IActionResult Page([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request)
    {
        Prepare(request.HttpContext.Response);
        return new OkResult();
    }

    [Function("BrokenPage")]
    public static IActionResult BrokenPage([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request)
    {
        Prepare(request.HttpContext.Response);
        throw new InvalidOperationException("broken");
    }

    private static void Prepare(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = "default-src 'self'";
        response.Headers.CacheControl = "max-age=60";
    }
}

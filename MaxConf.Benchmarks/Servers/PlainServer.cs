using System.Text.Json;
using MaxConf.Benchmarks.Measuring;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MaxConf.Benchmarks.Servers;

/// <summary>The least that ASP.NET Core can do for a request: no functions, no sign-in, no headers, nothing kept.</summary>
internal static class PlainServer
{
    /// <summary>Where a body is parsed as JSON, and that is all.</summary>
    public const string Parse = "/parse";

    /// <summary>Where a body is put, and then read again and again.</summary>
    public const string Fixed = "/fixed";

    private static byte[] _fixed = [];

    public static async Task<int> RunAsync(CancellationToken cancellation)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        await using var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost(Parse, ParseAsync);
        app.MapPut(Fixed, KeepAsync);
        app.MapGet(Fixed, WriteAsync);
        await app.StartAsync(cancellation);
        await new ServerOrders(() => Cost.OfThisProcess()).FollowAsync([new(app.Urls.Single())], cancellation);
        return 0;
    }

    private static async Task ParseAsync(HttpContext http)
    {
        using var document = await JsonDocument.ParseAsync(http.Request.Body, default, http.RequestAborted);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static async Task KeepAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        _fixed = body.ToArray();
        http.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static Task WriteAsync(HttpContext http)
    {
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = _fixed.Length;
        return http.Response.Body.WriteAsync(_fixed, http.RequestAborted).AsTask();
    }
}

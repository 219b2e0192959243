using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace MaxConf.Tests.Embedded.Http;

/// <summary>HTTP functions of every shape. The class is internal, as function classes may be.</summary>
internal sealed class HttpSamples
{
    private int _calls;

    [Function("Text")]
    public IActionResult Text([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "text/{word}")] HttpRequest request, string word)
        => new OkObjectResult(new { word, method = request.Method, calls = ++_calls });

    [Function("Values")]
    public static IResult Values(
        [HttpTrigger(AuthorizationLevel.Anonymous, Route = "values/{id}/{count:int}/{big}/{flag}/{day?}")] HttpRequest request,
        Guid id,
        int count,
        long big,
        bool flag,
        DayOfWeek day = DayOfWeek.Friday)
        => Results.Text($"{id} {count} {big} {flag} {day} {request.Method}");

    [Function("ByName")]
    public static Task<IActionResult> ByName([HttpTrigger(AuthorizationLevel.Anonymous, "post", "PUT")] HttpRequest request)
        => Task.FromResult<IActionResult>(new StatusCodeResult(StatusCodes.Status202Accepted));

    [Function("Nothing")]
    public static Task Nothing([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => Task.CompletedTask;

    [Function("Null")]
    public static ValueTask<IActionResult?> Null([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request)
        => new((IActionResult?)null);

    [Function("Written")]
    public static async ValueTask Written([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request, CancellationToken cancellation)
        => await request.HttpContext.Response.WriteAsync("by hand", cancellation);

    [Function("OwnNotFound")]
    public static IActionResult OwnNotFound([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => new NotFoundResult();

    [Function("Throws")]
    public static IActionResult Throws([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request)
        => throw new InvalidOperationException("the secret reason");

    [Function("ThrowsLater")]
    public static async Task<IActionResult> ThrowsLater([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request)
    {
        await Task.Yield();
        throw new InvalidOperationException("the secret reason");
    }

    [Function("Length")]
    public static async Task<IResult> Length([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        return Results.Text($"{(await reader.ReadToEndAsync()).Length}");
    }

    [Function("Guarded")]
    public static IResult Guarded([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequest request) => Results.Text("in");
}

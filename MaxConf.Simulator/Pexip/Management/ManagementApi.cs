using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace MaxConf.Simulator.Pexip.Management;

/// <summary>The management node's REST API: who may call, how often, in which form; then the resource answers.</summary>
internal sealed class ManagementApi(
    Lock gate, BasicAuthentication authentication, RateLimiter rateLimiter, IReadOnlyDictionary<string, IManagementResource> resources)
{
    public async Task HandleAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        if (!authentication.Accepts(request))
        {
            RequireAuthentication(response);
        }
        else if (rateLimiter.Take() is { } wait)
        {
            RefuseFor(response, wait);
        }
        else if (!request.Path.Value!.EndsWith('/'))
        {
            RedirectToSlash(request, response);
        }
        else
        {
            await SendAsync(response, await AnswerAsync(request, context.RequestAborted), context.RequestAborted);
        }
    }

    private async Task<ManagementAnswer> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (ManagementPath.Parse(request.Path) is not { } path
            || !resources.TryGetValue($"{path.Family}/{path.Resource}", out var resource))
        {
            return ManagementAnswer.NotFound;
        }

        if (!HasBody(request))
        {
            return Answer(resource, request, path, default);
        }

        if (!request.HasJsonContentType())
        {
            return new(StatusCodes.Status406NotAcceptable);
        }

        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellationToken);
            return body.RootElement.ValueKind == JsonValueKind.Object
                ? Answer(resource, request, path, body.RootElement)
                : ManagementAnswer.Refused(Refusal.Error("The request's body is not a JSON object."));
        }
        catch (JsonException)
        {
            return ManagementAnswer.Refused(Refusal.Error("The request's body is not valid JSON."));
        }
    }

    private ManagementAnswer Answer(IManagementResource resource, HttpRequest request, ManagementPath path, JsonElement body)
    {
        lock (gate)
        {
            return resource.Answer(new(request.Method, request.Path, path.Id, request.Query, body));
        }
    }

    private static bool HasBody(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) || HttpMethods.IsPut(request.Method) || HttpMethods.IsPatch(request.Method);

    private static void RequireAuthentication(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status401Unauthorized;
        response.Headers.WWWAuthenticate = "Basic realm=\"Pexip Infinity\"";
    }

    private static void RefuseFor(HttpResponse response, TimeSpan wait)
    {
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A read is sent to the path with a slash; a write, whose body would get lost on the way, finds nothing.</summary>
    private static void RedirectToSlash(HttpRequest request, HttpResponse response)
    {
        response.StatusCode = HttpMethods.IsGet(request.Method) ? StatusCodes.Status301MovedPermanently : StatusCodes.Status404NotFound;
        if (HttpMethods.IsGet(request.Method))
        {
            response.Headers.Location = UriHelper.BuildRelative(path: $"{request.Path}/", query: request.QueryString);
        }
    }

    private static async Task SendAsync(HttpResponse response, ManagementAnswer answer, CancellationToken cancellationToken)
    {
        response.StatusCode = answer.Status;
        if (answer.Location is not null)
        {
            response.Headers.Location = answer.Location;
        }

        if (answer.Allow is not null)
        {
            response.Headers.Allow = answer.Allow;
        }

        if (answer.Body is null)
        {
            return;
        }

        response.ContentType = "application/json; charset=utf-8";
        await response.Body.WriteAsync(answer.Body, cancellationToken);
    }
}

using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace MaxConf.Tests.Functions.Http;

/// <summary>What a result writes when it is executed with nothing but an HTTP context, as the hosts do.</summary>
internal sealed record Answer(HttpResponse Response, string Body)
{
    public JsonElement Json => JsonElement.Parse(Body);

    public static async Task<Answer> OfAsync(IActionResult result, HttpContext? http = null)
    {
        http ??= new DefaultHttpContext();
        using var body = new MemoryStream();
        http.Response.Body = body;
        await result.ExecuteResultAsync(new ActionContext { HttpContext = http });
        return new(http.Response, System.Text.Encoding.UTF8.GetString(body.ToArray()));
    }
}

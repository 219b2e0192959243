using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace MaxConf.Functions.Http;

/// <summary>
/// The same bytes for every caller, as long as this version of the app runs. They may be kept, and are asked for again each time: with
/// their <c>ETag</c> that costs a 304.
/// </summary>
/// <param name="body">The bytes.</param>
/// <param name="contentType">What they are.</param>
internal sealed class FixedAnswer(byte[] body, string contentType) : IActionResult
{
    private readonly FileContentHttpResult _answer = TypedResults.Bytes(
        body, contentType, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body))}\""));

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Body => body;

    /// <summary>The value of <c>Content-Security-Policy</c>; null sends none.</summary>
    public string? ContentSecurityPolicy { get; init; }

    /// <inheritdoc />
    public Task ExecuteResultAsync(ActionContext context)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.CacheControl = "no-cache";
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        return _answer.ExecuteAsync(context.HttpContext);
    }
}

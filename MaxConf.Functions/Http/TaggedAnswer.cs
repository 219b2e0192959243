using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace MaxConf.Functions.Http;

/// <summary>
/// JSON with its <c>ETag</c>; 304 without a body for a caller whose <c>If-None-Match</c> shows that it has it (RFC 9110, section 13).
/// <para>
/// The tag is a keyed digest: tags end up in logs of proxies and browsers, and from a plain one a PIN of six digits could be found by
/// trying. Answers are never stored by anybody (<c>no-store</c>); whoever polls keeps the tag and sends it along.
/// </para>
/// </summary>
/// <param name="json">The body.</param>
/// <param name="key">A secret of the caller's: the same caller gets the same tag for the same body, from every process of ours.</param>
internal sealed class TaggedAnswer(byte[] json, byte[] key) : IActionResult
{
    private readonly EntityTagHeaderValue _tag = new($"\"{Convert.ToHexStringLower(HMACSHA256.HashData(key, json))}\"");

    /// <inheritdoc />
    public Task ExecuteResultAsync(ActionContext context)
    {
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        response.Headers.CacheControl = "no-store";
        response.Headers.ETag = _tag.ToString();
        if (IsHeldBy(request.GetTypedHeaders()))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = "application/json";
        response.ContentLength = json.Length;
        return response.Body.WriteAsync(json, context.HttpContext.RequestAborted).AsTask();
    }

    // Comparison is weak, as that section asks for.
    private bool IsHeldBy(RequestHeaders headers) => headers.IfNoneMatch.Any(
        held => held.Equals(EntityTagHeaderValue.Any) || held.Compare(_tag, useStrongComparison: false));
}

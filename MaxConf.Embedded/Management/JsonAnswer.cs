using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Embedded.Management;

/// <summary>Answers with JSON.</summary>
internal static class JsonAnswer
{
    /// <summary>Addresses keep their <c>&amp;</c>, so that a shell can cut them out. Nothing here is ever part of a web page.</summary>
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Sends JSON; a null is sent as such.</summary>
    public static Task WriteAsync(HttpContext http, int status, JsonNode? body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsync(body?.ToJsonString(Plain) ?? "null", http.RequestAborted);
    }

    /// <summary>Stored text as it is when it is JSON, as a string when it is not.</summary>
    public static JsonNode? Inline(string? stored)
    {
        try
        {
            return stored is null ? null : JsonNode.Parse(stored);
        }
        catch (JsonException)
        {
            return JsonValue.Create(stored);
        }
    }
}

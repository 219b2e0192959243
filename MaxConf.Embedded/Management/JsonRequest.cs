using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Embedded.Management;

/// <summary>Reads bodies that are JSON, or not there at all.</summary>
internal static class JsonRequest
{
    /// <summary>The body as text; empty where there is none.</summary>
    public static async Task<string> ReadTextAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        return await reader.ReadToEndAsync(http.RequestAborted);
    }

    /// <summary>Reads text as JSON. Empty text is none.</summary>
    public static bool TryParse(string text, out JsonElement json)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            json = document.RootElement.Clone();
            return true;
        }
        catch (JsonException)
        {
            json = default;
            return false;
        }
    }
}

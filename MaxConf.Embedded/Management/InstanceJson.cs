using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace MaxConf.Embedded.Management;

/// <summary>Instances as the Durable Functions extension writes them.</summary>
internal static class InstanceJson
{
    /// <summary>An instance without history.</summary>
    public static JsonObject Of(OrchestrationMetadata instance, bool withInput) => new()
    {
        ["name"] = instance.Name,
        ["instanceId"] = instance.InstanceId,
        ["runtimeStatus"] = instance.RuntimeStatus.ToString(),
        ["input"] = withInput ? Inline(instance.SerializedInput) : null,
        ["customStatus"] = Inline(instance.SerializedCustomStatus),
        ["output"] = Inline(instance.SerializedOutput) ?? instance.FailureDetails?.ToString(),
        ["createdTime"] = Time(instance.CreatedAt),
        ["lastUpdatedTime"] = Time(instance.LastUpdatedAt),
    };

    /// <summary>Sends JSON.</summary>
    public static Task WriteAsync(HttpContext http, int status, JsonNode body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsync(body.ToJsonString(), http.RequestAborted);
    }

    /// <summary>Stored text as it is when it is JSON, as a string when it is not.</summary>
    private static JsonNode? Inline(string? stored)
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

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
}

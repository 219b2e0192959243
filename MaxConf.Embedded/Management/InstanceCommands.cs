using System.Text.Json;
using System.Text.Json.Nodes;
using MaxConf.Embedded.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace MaxConf.Embedded.Management;

/// <summary>
/// Steers instances: <c>POST instances/{instanceId}/</c> <c>terminate</c>, <c>suspend</c>, <c>resume</c>, <c>raiseEvent/{eventName}</c>,
/// and <c>DELETE instances/{instanceId}</c>. As with the extension: 202 for what is on its way, 404 for an instance that is not there, 410
/// for one that has ended.
/// </summary>
internal sealed class InstanceCommands(DurableTaskClient client)
{
    public Task TerminateAsync(HttpContext http) => SteerAsync(
        http, (id, cancellation) => client.TerminateInstanceAsync(id, new TerminateInstanceOptions { Output = Reason(http) }, cancellation));

    public Task SuspendAsync(HttpContext http) =>
        SteerAsync(http, (id, cancellation) => client.SuspendInstanceAsync(id, Reason(http), cancellation));

    public Task ResumeAsync(HttpContext http) =>
        SteerAsync(http, (id, cancellation) => client.ResumeInstanceAsync(id, Reason(http), cancellation));

    public async Task RaiseEventAsync(HttpContext http)
    {
        var (isJson, payload) = await ReadJsonAsync(http);
        if (!isJson)
        {
            await ProblemResponse.WriteAsync(http, 400, "The body must be JSON, and Content-Type say so.");
            return;
        }

        var name = (string)http.Request.RouteValues["eventName"]!;
        await SteerAsync(http, (id, cancellation) => client.RaiseEventAsync(id, name, payload, cancellation));
    }

    public async Task PurgeAsync(HttpContext http)
    {
        var purged = await client.PurgeInstanceAsync(InstanceId(http), cancellation: http.RequestAborted);
        if (purged.PurgedInstanceCount == 0)
        {
            await ProblemResponse.WriteAsync(http, 404, "There is no instance with this id that has ended.");
            return;
        }

        await InstanceJson.WriteAsync(
            http, StatusCodes.Status200OK, new JsonObject { ["instancesDeleted"] = purged.PurgedInstanceCount });
    }

    private async Task SteerAsync(HttpContext http, Func<string, CancellationToken, Task> command)
    {
        var instance = await client.GetInstanceAsync(InstanceId(http), http.RequestAborted);
        if (instance is null)
        {
            await ProblemResponse.WriteAsync(http, 404, "There is no instance with this id.");
        }
        else if (instance.IsCompleted)
        {
            await ProblemResponse.WriteAsync(http, 410, "The instance has ended.");
        }
        else
        {
            await command(instance.InstanceId, http.RequestAborted);
            http.Response.StatusCode = StatusCodes.Status202Accepted;
        }
    }

    private static async Task<(bool IsJson, JsonElement Payload)> ReadJsonAsync(HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
        {
            return (false, default);
        }

        try
        {
            using var document = await JsonDocument.ParseAsync(http.Request.Body, default, http.RequestAborted);
            return (true, document.RootElement.Clone());
        }
        catch (JsonException)
        {
            return (false, default);
        }
    }

    private static string InstanceId(HttpContext http) => (string)http.Request.RouteValues["instanceId"]!;

    private static string? Reason(HttpContext http) => http.Request.Query["reason"].ToString() is { Length: > 0 } reason ? reason : null;
}

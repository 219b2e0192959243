using MaxConf.Embedded.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace MaxConf.Embedded.Management;

/// <summary>
/// Steers instances: <c>POST instances/{instanceId}/</c> <c>terminate</c>, <c>suspend</c>, <c>resume</c>, <c>rewind</c> and
/// <c>raiseEvent/{eventName}</c>. As with the extension: 202 for what is on its way, 404 for an instance that is not there, 410 for one
/// that has ended.
/// </summary>
internal sealed class InstanceCommands(DurableTaskClient client)
{
    public Task TerminateAsync(HttpContext http) => SteerAsync(
        http, (id, cancellation) => client.TerminateInstanceAsync(id, new TerminateInstanceOptions { Output = Reason(http) }, cancellation));

    public Task SuspendAsync(HttpContext http) =>
        SteerAsync(http, (id, cancellation) => client.SuspendInstanceAsync(id, Reason(http), cancellation));

    public Task ResumeAsync(HttpContext http) =>
        SteerAsync(http, (id, cancellation) => client.ResumeInstanceAsync(id, Reason(http), cancellation));

    /// <summary>Refused, as the extension does for a storage that cannot; docs/management-api.md says why.</summary>
    public async Task RewindAsync(HttpContext http)
    {
        var instance = await client.GetInstanceAsync(InstanceRoute.IdOf(http), http.RequestAborted);
        var (status, detail) = instance switch
        {
            null => (404, "There is no instance with this id."),
            { RuntimeStatus: not OrchestrationRuntimeStatus.Failed } => (412, "Only what has failed can be rewound."),
            _ => (501, "This host does not rewind. The instance can be restarted."),
        };
        await ProblemResponse.WriteAsync(http, status, detail);
    }

    public async Task RaiseEventAsync(HttpContext http)
    {
        if (await FindUnderWayAsync(http) is not { } instance)
        {
            return;
        }

        if (!http.Request.HasJsonContentType() || !JsonRequest.TryParse(await JsonRequest.ReadTextAsync(http), out var payload))
        {
            await ProblemResponse.WriteAsync(http, 400, "The body must be JSON, and Content-Type say so.");
            return;
        }

        var name = (string)http.Request.RouteValues["eventName"]!;
        await client.RaiseEventAsync(instance.InstanceId, name, payload, http.RequestAborted);
        http.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    private async Task SteerAsync(HttpContext http, Func<string, CancellationToken, Task> command)
    {
        if (await FindUnderWayAsync(http) is { } instance)
        {
            await command(instance.InstanceId, http.RequestAborted);
            http.Response.StatusCode = StatusCodes.Status202Accepted;
        }
    }

    /// <summary>The instance; null when the refusal has been answered.</summary>
    private async Task<OrchestrationMetadata?> FindUnderWayAsync(HttpContext http)
    {
        var instance = await client.GetInstanceAsync(InstanceRoute.IdOf(http), http.RequestAborted);
        if (instance is { IsCompleted: false })
        {
            return instance;
        }

        await (instance is null
            ? ProblemResponse.WriteAsync(http, 404, "There is no instance with this id.")
            : ProblemResponse.WriteAsync(http, 410, "The instance has ended."));
        return null;
    }

    private static string? Reason(HttpContext http) => http.Request.Query["reason"].ToString() is { Length: > 0 } reason ? reason : null;
}

using MaxConf.Embedded.Engine;
using MaxConf.Embedded.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace MaxConf.Embedded.Management;

/// <summary>
/// Begins instances: <c>POST orchestrators/{functionName}/{instanceId?}</c> and <c>POST instances/{instanceId}/restart</c>. As with the
/// extension: 202 and where to look; 200 and the end for who waits (<c>timeout</c>, in seconds) and lives to see it; 400 for what cannot be
/// started; 409 while an instance of the same id is under way.
/// </summary>
internal sealed class InstanceStarts(DurableTaskClient client, ITaskCatalog catalog, ManagementUrls urls, TimeProvider time)
{
    // What the extension asks of those who poll a new instance.
    private const string RetryAfterSeconds = "10";

    public async Task StartAsync(HttpContext http)
    {
        var name = (string)http.Request.RouteValues["functionName"]!;
        var body = await JsonRequest.ReadTextAsync(http);
        object? input = null;
        if (body.Length > 0)
        {
            if (!JsonRequest.TryParse(body, out var json))
            {
                await ProblemResponse.WriteAsync(http, 400, "The body is not JSON.");
                return;
            }

            input = json;
        }

        var options = http.Request.RouteValues["instanceId"] is string id ? new StartOrchestrationOptions(id) : null;
        await BeginAsync(http, name, () => client.ScheduleNewOrchestrationInstanceAsync(name, input, options, http.RequestAborted));
    }

    /// <summary>Under a new id, unless <c>restartWithNewInstanceId=false</c>.</summary>
    public async Task RestartAsync(HttpContext http)
    {
        var id = InstanceRoute.IdOf(http);
        if (await client.GetInstanceAsync(id, http.RequestAborted) is not { } instance)
        {
            await ProblemResponse.WriteAsync(http, 400, "There is no instance with this id.");
            return;
        }

        var withNewId = QueryValue.Flag(http.Request.Query, "restartWithNewInstanceId", absent: true);
        await BeginAsync(http, instance.Name, () => client.RestartAsync(id, withNewId, http.RequestAborted));
    }

    private async Task BeginAsync(HttpContext http, string orchestrator, Func<Task<string>> begin)
    {
        if (!QueryValue.TrySeconds(http.Request.Query, "timeout", out var timeout))
        {
            await ProblemResponse.WriteAsync(http, 400, $"'timeout' is a number of seconds up to {QueryValue.MostSeconds}.");
        }
        else if (catalog.FindOrchestrator(orchestrator) is null)
        {
            await ProblemResponse.WriteAsync(http, 400, $"There is no orchestrator named '{orchestrator}'.");
        }
        else if (await TryBeginAsync(http, begin) is { } id)
        {
            await AnswerAsync(http, id, timeout);
        }
    }

    /// <summary>The id of the new instance; null when the refusal has been answered.</summary>
    private static async Task<string?> TryBeginAsync(HttpContext http, Func<Task<string>> begin)
    {
        try
        {
            return await begin();
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException and not ObjectDisposedException)
        {
            await ProblemResponse.WriteAsync(http, e is ArgumentException ? 400 : 409, e.Message);
            return null;
        }
    }

    private async Task AnswerAsync(HttpContext http, string id, TimeSpan? timeout)
    {
        if (timeout is { } patience && await EndOfAsync(id, patience, http.RequestAborted) is { } ended)
        {
            var body = ended.RuntimeStatus == OrchestrationRuntimeStatus.Completed
                ? JsonAnswer.Inline(ended.SerializedOutput)
                : InstanceJson.Of(ended, withInput: true);
            await JsonAnswer.WriteAsync(http, StatusCodes.Status200OK, body);
            return;
        }

        var payload = urls.Of(id, new Uri(http.Request.GetEncodedUrl()));
        http.Response.Headers.Location = payload.StatusQueryGetUri;
        http.Response.Headers.RetryAfter = RetryAfterSeconds;
        await JsonAnswer.WriteAsync(http, StatusCodes.Status202Accepted, InstanceJson.Of(payload));
    }

    /// <summary>The instance once it has ended; null when it has not by then.</summary>
    private async Task<OrchestrationMetadata?> EndOfAsync(string id, TimeSpan timeout, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            return await client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}

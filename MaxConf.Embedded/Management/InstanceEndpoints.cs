using System.Text.Json.Nodes;
using MaxConf.Embedded.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace MaxConf.Embedded.Management;

/// <summary>Reads instances: <c>GET instances/{instanceId}</c> and <c>GET instances</c>.</summary>
internal sealed class InstanceEndpoints(DurableTaskClient client, IInstanceHistory history)
{
    private const string ContinuationHeader = "x-ms-continuation-token";

    // What the extension asks of those who poll.
    private const string RetryAfterSeconds = "5";

    public async Task GetAsync(HttpContext http)
    {
        var query = http.Request.Query;
        var instanceId = (string)http.Request.RouteValues["instanceId"]!;
        var instance = await client.GetInstanceAsync(instanceId, getInputsAndOutputs: true, http.RequestAborted);
        if (instance is null)
        {
            await ProblemResponse.WriteAsync(http, 404, "There is no instance with this id.");
            return;
        }

        var body = InstanceJson.Of(instance, QueryValue.Flag(query, "showInput", absent: true));
        if (QueryValue.Flag(query, "showHistory", absent: false))
        {
            body["historyEvents"] = await ReadHistoryAsync(http, instanceId);
        }

        var status = StatusOf(instance, QueryValue.Flag(query, "returnInternalServerErrorOnFailure", absent: false));
        if (status == StatusCodes.Status202Accepted)
        {
            http.Response.Headers.Location = http.Request.GetEncodedUrl();
            http.Response.Headers.RetryAfter = RetryAfterSeconds;
        }

        await InstanceJson.WriteAsync(http, status, body);
    }

    public async Task ListAsync(HttpContext http)
    {
        if (!InstanceQuery.TryRead(http.Request.Query, out var query, out var problem))
        {
            await ProblemResponse.WriteAsync(http, 400, problem);
            return;
        }

        var page = await ReadPageAsync(query, TokenFrom(http.Request), http.RequestAborted);
        if (page.ContinuationToken is not null)
        {
            http.Response.Headers[ContinuationHeader] = Uri.EscapeDataString(page.ContinuationToken);
        }

        var instances = page.Values.Select(JsonNode? (instance) => InstanceJson.Of(instance, query.FetchInputsAndOutputs));
        await InstanceJson.WriteAsync(http, StatusCodes.Status200OK, new JsonArray([.. instances]));
    }

    private static int StatusOf(OrchestrationMetadata instance, bool failureIsServerError)
    {
        if (!instance.IsCompleted)
        {
            return StatusCodes.Status202Accepted;
        }

        return failureIsServerError && instance.RuntimeStatus == OrchestrationRuntimeStatus.Failed
            ? StatusCodes.Status500InternalServerError
            : StatusCodes.Status200OK;
    }

    private async Task<JsonArray> ReadHistoryAsync(HttpContext http, string instanceId)
    {
        var includeOutputs = QueryValue.Flag(http.Request.Query, "showHistoryOutput", absent: false);
        return await history.ReadAsync(instanceId, includeOutputs, http.RequestAborted);
    }

    private async Task<Page<OrchestrationMetadata>> ReadPageAsync(OrchestrationQuery query, string? token, CancellationToken cancellation)
    {
        // Custom status and output are shown whether or not the input is.
        var pages = client.GetAllInstancesAsync(query with { FetchInputsAndOutputs = true }).AsPages(token, query.PageSize);
        await using var reader = pages.GetAsyncEnumerator(cancellation);
        return await reader.MoveNextAsync() ? reader.Current : new Page<OrchestrationMetadata>([]);
    }

    /// <summary>Escaped on the wire: a header carries ASCII alone, a token anything.</summary>
    private static string? TokenFrom(HttpRequest request)
        => request.Headers[ContinuationHeader].ToString() is { Length: > 0 } token ? Uri.UnescapeDataString(token) : null;
}

using System.Text.Json.Nodes;
using MaxConf.Embedded.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.DurableTask.Client;

namespace MaxConf.Embedded.Management;

/// <summary>Reads instances: <c>GET instances/{instanceId}</c> and <c>GET instances</c>.</summary>
internal sealed class InstanceEndpoints(DurableTaskClient client, InstanceHistory history)
{
    // What the extension asks of those who poll.
    private const string RetryAfterSeconds = "5";

    public async Task GetAsync(HttpContext http)
    {
        var query = http.Request.Query;
        var instanceId = InstanceRoute.IdOf(http);
        var instance = await client.GetInstanceAsync(instanceId, getInputsAndOutputs: true, http.RequestAborted);
        if (instance is null)
        {
            await ProblemResponse.WriteAsync(http, 404, "There is no instance with this id.");
            return;
        }

        var showInput = QueryValue.Flag(query, "showInput", absent: true);
        var body = InstanceJson.Of(instance, showInput);
        if (QueryValue.Flag(query, "showHistory", absent: false) && instance.RuntimeStatus != OrchestrationRuntimeStatus.Pending)
        {
            var showOutput = QueryValue.Flag(query, "showHistoryOutput", absent: false);
            body["historyEvents"] = history.Read(instanceId, showInput, showOutput);
        }

        var status = StatusOf(instance, QueryValue.Flag(query, "returnInternalServerErrorOnFailure", absent: false));
        if (status == StatusCodes.Status202Accepted)
        {
            http.Response.Headers.Location = http.Request.GetEncodedUrl();
            http.Response.Headers.RetryAfter = RetryAfterSeconds;
        }

        await JsonAnswer.WriteAsync(http, status, body);
    }

    public async Task ListAsync(HttpContext http)
    {
        if (!InstanceQuery.TryRead(http.Request.Query, out var query, out var problem))
        {
            await ProblemResponse.WriteAsync(http, 400, problem);
            return;
        }

        // Custom status and output are shown whether or not the input is.
        var all = client.GetAllInstancesAsync(query with { FetchInputsAndOutputs = true });
        var page = await ListPage.ReadAsync(http, all, query.PageSize);
        var instances = page.Select(JsonNode? (instance) => InstanceJson.Of(instance, query.FetchInputsAndOutputs));
        await JsonAnswer.WriteAsync(http, StatusCodes.Status200OK, new JsonArray([.. instances]));
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
}

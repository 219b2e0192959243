using System.Text.Json.Nodes;
using MaxConf.Embedded.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace MaxConf.Embedded.Management;

/// <summary>
/// Removes instances that have ended: <c>DELETE instances/{instanceId}</c>, and <c>DELETE instances</c> with conditions. As with the
/// extension: 200 with their number, 404 where there is none, 412 for one that has not ended.
/// </summary>
internal sealed class InstancePurges(DurableTaskClient client)
{
    public async Task PurgeAsync(HttpContext http)
    {
        var instance = await client.GetInstanceAsync(InstanceRoute.IdOf(http), http.RequestAborted);
        if (instance is { IsCompleted: false })
        {
            await ProblemResponse.WriteAsync(http, 412, $"The instance has not ended: it is {instance.RuntimeStatus}.");
            return;
        }

        await AnswerAsync(http, await client.PurgeInstanceAsync(InstanceRoute.IdOf(http), http.RequestAborted));
    }

    /// <summary>By time of creation, which has to be given, and status.</summary>
    public async Task PurgeAllAsync(HttpContext http)
    {
        if (!InstanceQuery.TryRead(http.Request.Query, out var query, out var problem))
        {
            await ProblemResponse.WriteAsync(http, 400, problem);
        }
        else if (query.CreatedFrom is null)
        {
            await ProblemResponse.WriteAsync(http, 400, "'createdTimeFrom' is missing.");
        }
        else if (query.InstanceIdPrefix is not null)
        {
            // The extension would pass over it, and purge what its caller wanted to keep.
            await ProblemResponse.WriteAsync(http, 400, "'instanceIdPrefix' is no condition for a purge.");
        }
        else
        {
            var filter = new PurgeInstancesFilter(query.CreatedFrom, query.CreatedTo, query.Statuses);
            await AnswerAsync(http, await client.PurgeAllInstancesAsync(filter, http.RequestAborted));
        }
    }

    private static Task AnswerAsync(HttpContext http, PurgeResult purged) => purged.PurgedInstanceCount == 0
        ? ProblemResponse.WriteAsync(http, 404, "There is no such instance that has ended.")
        : JsonAnswer.WriteAsync(http, 200, new JsonObject { ["instancesDeleted"] = purged.PurgedInstanceCount });
}

using System.Text.Json.Nodes;
using MaxConf.Embedded.Engine;
using MaxConf.Embedded.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Client.Entities;
using Microsoft.DurableTask.Entities;

namespace MaxConf.Embedded.Management;

/// <summary>
/// Reads and signals entities: <c>GET</c>, <c>POST</c> and <c>DELETE entities/{entityName}/{entityKey}</c>, <c>GET entities</c> and
/// <c>GET entities/{entityName}</c>.
/// </summary>
internal sealed class EntityEndpoints(DurableTaskClient client, ITaskCatalog catalog)
{
    /// <summary>Stands for an empty key where one is read; a path has no other way to say it.</summary>
    private const string EmptyKey = "$";

    /// <summary>The state alone, as JSON.</summary>
    public async Task GetAsync(HttpContext http)
    {
        var key = (string)http.Request.RouteValues["entityKey"]!;
        if (!TryId(http, key == EmptyKey ? "" : key, out var id))
        {
            await ProblemResponse.WriteAsync(http, 400, "The name of an entity contains no '@'.");
        }
        else if (await client.Entities.GetEntityAsync(id, cancellation: http.RequestAborted) is not { } entity)
        {
            await ProblemResponse.WriteAsync(http, 404, "There is no entity with this name and key.");
        }
        else
        {
            await JsonAnswer.WriteAsync(http, StatusCodes.Status200OK, JsonAnswer.Inline(entity.State.Value));
        }
    }

    public async Task ListAsync(HttpContext http)
    {
        if (!EntityListQuery.TryRead(http.Request.Query, http.Request.RouteValues["entityName"] as string, out var query, out var problem))
        {
            await ProblemResponse.WriteAsync(http, 400, problem);
            return;
        }

        var page = await ListPage.ReadAsync(http, client.Entities.GetAllEntitiesAsync(query), query.PageSize!.Value);
        var entities = page.Select(JsonNode? (entity) => Json(entity));
        await JsonAnswer.WriteAsync(http, StatusCodes.Status200OK, new JsonArray([.. entities]));
    }

    /// <summary>The operation is in <c>op</c>, its input in the body.</summary>
    public Task SignalAsync(HttpContext http) => SignalAsync(http, http.Request.Query["op"].ToString());

    /// <summary>Signals the operation <c>delete</c>.</summary>
    public Task DeleteAsync(HttpContext http) => SignalAsync(http, "delete");

    private async Task SignalAsync(HttpContext http, string operation)
    {
        if (!TryId(http, http.Request.RouteValues["entityKey"] as string ?? "", out var id) || catalog.FindEntity(id.Name) is null)
        {
            await ProblemResponse.WriteAsync(http, 400, "There is no entity function of this name.");
            return;
        }

        var (isReadable, input) = await ReadInputAsync(http);
        if (!isReadable)
        {
            await ProblemResponse.WriteAsync(http, 400, "The body is not JSON, though Content-Type says so.");
            return;
        }

        await client.Entities.SignalEntityAsync(id, operation, input, cancellation: http.RequestAborted);
        http.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    /// <summary>What does not say that it is JSON is a text.</summary>
    private static async Task<(bool IsReadable, object? Input)> ReadInputAsync(HttpContext http)
    {
        var body = await JsonRequest.ReadTextAsync(http);
        if (body.Length == 0)
        {
            return (true, null);
        }

        if (!http.Request.HasJsonContentType())
        {
            return (true, body);
        }

        return JsonRequest.TryParse(body, out var json) ? (true, json) : (false, null);
    }

    private static bool TryId(HttpContext http, string key, out EntityInstanceId id)
    {
        var name = (string)http.Request.RouteValues["entityName"]!;
        id = name.Contains('@') ? default : new(name, key);
        return id != default;
    }

    private static JsonObject Json(EntityMetadata entity) => new()
    {
        ["entityId"] = new JsonObject { ["name"] = entity.Id.Name, ["key"] = entity.Id.Key },
        ["lastOperationTime"] = entity.LastModifiedTime.UtcDateTime.ToString("O"),
        ["state"] = entity.IncludesState ? JsonAnswer.Inline(entity.State.Value) : null,
    };
}

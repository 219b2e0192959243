using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MaxConf.Functions.OpenApi;
using MaxConf.Tests.Functions.App;
using NJsonSchema;

namespace MaxConf.Tests.Functions.OpenApi;

/// <summary>
/// Holds answers to what the API's description says of them: status, media type and body. Objects may have no members but those
/// described.
/// </summary>
internal static class ApiContract
{
    private static readonly ConcurrentDictionary<string, Task<JsonSchema>> Schemas = new();

    /// <summary>The description as it is served.</summary>
    public static JsonObject Document { get; } = JsonNode.Parse(ApiDescription.Json.Body.Span)!.AsObject();

    private static JsonNode ClosedSchemas { get; } = Close(Document["components"]!["schemas"]!.DeepClone());

    private static (Regex Path, JsonObject Operations)[] Paths { get; } =
    [
        .. Document["paths"]!.AsObject()
            .OrderBy(path => path.Key.Count(character => character == '{'))
            .Select(path => (new Regex($"^{Regex.Replace(path.Key, @"\{[^}]*\}", "[^/]+")}$"), path.Value!.AsObject())),
    ];

    /// <summary>What is wrong with an answer; nothing, if the description does not have the operation.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(Reply reply)
    {
        if (Find(reply.Response.RequestMessage!) is not { } operation)
        {
            return [];
        }

        var status = ((int)reply.Status).ToString(CultureInfo.InvariantCulture);
        if (Resolve(operation["responses"]![status]) is not { } answer)
        {
            return [$"{operation["operationId"]} answers {status}."];
        }

        var mediaType = reply.Response.Content.Headers.ContentType?.MediaType;
        return (mediaType, answer["content"]?[mediaType ?? ""]) switch
        {
            (null, _) => answer["content"] is null ? [] : [$"{operation["operationId"]} answers {status} without a body."],
            (_, null) => [$"{operation["operationId"]} answers {status} with {mediaType}."],
            (_, { } content) => await ViolationsAsync(content["schema"]!, reply.Json),
        };
    }

    /// <summary>What is wrong with a value.</summary>
    /// <param name="schema">The schema it must have.</param>
    /// <param name="value">The value; null is not looked at.</param>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(JsonNode schema, JsonNode? value)
    {
        var rules = await Schemas.GetOrAdd(schema.ToJsonString(), _ => CompileAsync(schema));
        lock (rules)
        {
            return value is null ? [] : [.. rules.Validate(value.ToJsonString()).Select(error => error.ToString())];
        }
    }

    /// <summary>An answer, also where it is a reference.</summary>
    public static JsonNode? Resolve(JsonNode? answer) => (string?)answer?["$ref"] is { } reference
        ? Document["components"]!["responses"]![reference.Split('/')[^1]]
        : answer;

    private static JsonNode? Find(HttpRequestMessage request)
    {
        var method = request.Method.Method.ToLowerInvariant();
        return Paths.Where(path => path.Path.IsMatch(request.RequestUri!.AbsolutePath))
            .Select(path => path.Operations[method])
            .FirstOrDefault(operation => operation is not null);
    }

    // The library knows the references of JSON Schema, and not those of OpenAPI.
    private static Task<JsonSchema> CompileAsync(JsonNode schema)
    {
        var root = new JsonObject { ["definitions"] = ClosedSchemas.DeepClone(), ["allOf"] = new JsonArray(schema.DeepClone()) };
        return JsonSchema.FromJsonAsync(root.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal));
    }

    private static JsonNode Close(JsonNode schema)
    {
        foreach (var part in schema is JsonObject members ? members.Select(member => member.Value).OfType<JsonNode>().ToList() : [])
        {
            Close(part);
        }

        if (schema is JsonObject described && described["properties"] is JsonObject)
        {
            described.TryAdd("additionalProperties", false);
        }

        return schema;
    }
}

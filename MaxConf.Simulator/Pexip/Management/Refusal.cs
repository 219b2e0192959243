using System.Text.Json.Nodes;
using MaxConf.Simulator.Pexip.Management.Resources;

namespace MaxConf.Simulator.Pexip.Management;

/// <summary>The body of a 400: why a request is refused.</summary>
internal sealed record Refusal(JsonObject Body)
{
    /// <summary>A request that makes no sense: <c>{"error": "…"}</c>.</summary>
    public static Refusal Error(string message) => new(new JsonObject { ["error"] = message });

    /// <summary>A required field that is not there.</summary>
    public static Refusal Missing(Field field) =>
        Error($"The '{field.Name}' field has no data and doesn't allow a default or null value.");

    /// <summary>A row that breaks rules: <c>{"conference": {"name": ["…"]}}</c>.</summary>
    public static Refusal Invalid(string resource, IEnumerable<KeyValuePair<string, string>> messages)
    {
        var fields = new JsonObject();
        foreach (var group in messages.GroupBy(message => message.Key, message => message.Value))
        {
            fields[group.Key] = new JsonArray([.. group.Select(text => (JsonNode?)text)]);
        }

        return new(new JsonObject { [resource] = fields });
    }
}

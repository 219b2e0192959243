using System.Text.Json;
using MaxConf.Simulator.Pexip.Management.Resources;

namespace MaxConf.Simulator.Pexip.Management.Configuration;

/// <summary>Reads the fields of a resource from a request's body; what the resource does not know is ignored.</summary>
internal sealed class BodyReader(ResourceSchema schema, ConfigurationDatabase database)
{
    /// <summary>The values found; what is wrong with them is added to the messages.</summary>
    public Dictionary<string, object?> Read(JsonElement body, List<KeyValuePair<string, string>> messages)
    {
        var values = new Dictionary<string, object?>();
        foreach (var field in schema.Fields.Where(field => !field.IsReadOnly && field.Type != FieldType.Embedded))
        {
            if (!body.TryGetProperty(field.Name, out var json))
            {
                continue;
            }

            if (Read(field, json, out var value) is { } message)
            {
                messages.Add(new(field.Name, message));
            }
            else
            {
                values[field.Name] = value;
            }
        }

        return values;
    }

    private string? Read(Field field, JsonElement json, out object? value)
    {
        value = null;
        if (json.ValueKind == JsonValueKind.Null)
        {
            return field.IsNullable ? null : "This field cannot be null.";
        }

        return FieldReader.Read(field, json, out value) ?? CheckTargets(field, value) ?? CheckUrl(field, value);
    }

    private string? CheckTargets(Field field, object? value)
    {
        IEnumerable<long> ids = value switch
        {
            long id when field.Type == FieldType.Reference => [id],
            IEnumerable<long> list => list,
            _ => [],
        };
        return ids.All(id => database[field.Target!].Find((int)id) is not null) ? null : "Could not find the provided object.";
    }

    private static string? CheckUrl(Field field, object? value) =>
        field.Name != "url"
        || (Uri.TryCreate((string?)value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            ? null : "Enter a valid URL.";
}

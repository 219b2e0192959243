using System.Globalization;
using System.Text.Json;

namespace MaxConf.Simulator.Pexip.Management.Resources;

/// <summary>Reads and checks the value of a field, from a request's body or from a filter.</summary>
internal static class FieldReader
{
    /// <summary>Reads a value from a body.</summary>
    /// <returns>What is wrong with it; null if nothing is.</returns>
    public static string? Read(Field field, JsonElement json, out object? value)
    {
        value = Convert(field, json);
        return value is null ? $"'{json.GetRawText()}' is not a valid value for this field." : Check(field, value);
    }

    /// <summary>Reads a value from a query string; false if it is of another type.</summary>
    public static bool TryParse(Field field, string text, out object? value)
    {
        value = field.Type switch
        {
            FieldType.Text or FieldType.Texts => text,
            FieldType.Number => double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null,
            FieldType.Boolean => ParseBoolean(text),
            FieldType.Instant => PexipTime.TryParse(text, out var time) ? time : null,
            _ => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null,
        };
        return value is not null;
    }

    private static object? ParseBoolean(string text) => text switch
    {
        "True" or "true" or "1" => true,
        "False" or "false" or "0" => false,
        _ => null,
    };

    private static object? Convert(Field field, JsonElement json) => (field.Type, json.ValueKind) switch
    {
        (FieldType.Text, JsonValueKind.String) => json.GetString(),
        (FieldType.Integer, JsonValueKind.Number) => json.TryGetInt64(out var whole) ? whole : null,
        (FieldType.Number, JsonValueKind.Number) => json.GetDouble(),
        (FieldType.Boolean, JsonValueKind.True or JsonValueKind.False) => json.GetBoolean(),
        (FieldType.Instant, JsonValueKind.String) => PexipTime.TryParse(json.GetString(), out var time) ? time : null,
        (FieldType.Reference, _) => ReadReference(field, json),
        (FieldType.References, JsonValueKind.Array) => ReadReferences(field, json),
        (FieldType.Texts, JsonValueKind.Array) => ReadTexts(json),
        _ => null,
    };

    /// <summary>A reference is a URI, or an object that carries one.</summary>
    private static long? ReadReference(Field field, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Object && json.TryGetProperty("resource_uri", out var uri))
        {
            json = uri;
        }

        return json.ValueKind == JsonValueKind.String
            && ResourceUri.ParseConfiguration(json.GetString(), field.Target!) is { } id ? id : null;
    }

    private static List<long>? ReadReferences(Field field, JsonElement json)
    {
        var ids = json.EnumerateArray().Select(item => ReadReference(field, item)).ToList();
        return ids.Contains(null) ? null : [.. ids.OfType<long>().Distinct()];
    }

    private static List<string>? ReadTexts(JsonElement json) =>
        json.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String)
            ? null
            : [.. json.EnumerateArray().Select(item => item.GetString()!)];

    private static string? Check(Field field, object value) => value switch
    {
        string text when text.Length == 0 && field.IsRequired => "This field cannot be blank.",
        string text when text.Length > field.MaximumLength =>
            $"Ensure this value has at most {field.MaximumLength} characters (it has {text.Length}).",
        string text when field.Choices is { } choices && !choices.Contains(text) => $"Value '{text}' is not a valid choice.",
        long number when number < field.Minimum => $"Ensure this value is greater than or equal to {field.Minimum}.",
        long number when number > field.Maximum => $"Ensure this value is less than or equal to {field.Maximum}.",
        _ => null,
    };
}

using System.Globalization;
using System.Text.Json;

namespace MaxConf.Simulator.Pexip.Management.Resources;

/// <summary>Writes values of fields, as JSON and as the text that filters see.</summary>
internal static class FieldWriter
{
    public static void Write(Utf8JsonWriter json, Field field, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case long id when field.Type == FieldType.Reference: json.WriteStringValue(ResourceUri.Configuration(field.Target!, id)); break;
            case string text: json.WriteStringValue(text); break;
            case long whole: json.WriteNumberValue(whole); break;
            case double number: json.WriteNumberValue(number); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case DateTimeOffset time: json.WriteStringValue(PexipTime.Format(time)); break;
            case IEnumerable<long> ids: WriteList(json, ids.Select(id => ResourceUri.Configuration(field.Target!, id))); break;
            case IEnumerable<string> texts: WriteList(json, texts); break;
            default: throw new InvalidOperationException($"Field {field.Name} holds a {value.GetType()}.");
        }
    }

    /// <summary>The value as a text lookup such as <c>contains</c> sees it.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "True" : "False",
        DateTimeOffset time => PexipTime.Format(time),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static void WriteList(Utf8JsonWriter json, IEnumerable<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}

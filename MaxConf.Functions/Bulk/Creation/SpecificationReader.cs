using System.Text.Json;
using System.Text.Json.Nodes;
using MaxConf.Functions.Rooms.Fields;
using MaxConf.Functions.Rooms.Naming;

namespace MaxConf.Functions.Bulk.Creation;

/// <summary>Reads what an order says of a room, or of all rooms alike, by the rules of the fields. Quotes no value in a fault.</summary>
/// <param name="uuiData">Reads sessions.</param>
/// <param name="faults">Where faults go.</param>
internal sealed class SpecificationReader(UuiDataDecoder uuiData, OrderFaults faults)
{
    private const string Name = "name";
    private const string NamePrefix = "name_prefix";
    private const string Tag = "tag";
    private const string UuiData = "uuiData";

    private static readonly string NameRule =
        $"must have 1 to {RoomName.MaxLength} characters, none of them a control character or one of / \\ # ?";

    private static readonly string PrefixRule =
        $"must have 1 to {RoomName.MaxLength - RoomName.DrawnLength} characters, none of them a control character or one of / \\ # ?";

    /// <summary>Reads one room: its <c>name</c>, its <c>tag</c> or <c>uuiData</c>, and fields of the VMR, all optional.</summary>
    public RoomSpecification ReadRoom(JsonElement room, string place) => Read(room, place, Name, RoomName.MaxLength, NameRule);

    /// <summary>Reads a template: the same, but a <c>name_prefix</c> in place of the name.</summary>
    public RoomSpecification ReadTemplate(JsonElement template, string place) =>
        Read(template, place, NamePrefix, RoomName.MaxLength - RoomName.DrawnLength, PrefixRule);

    private RoomSpecification Read(JsonElement json, string place, string nameField, int maxName, string nameRule)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            faults.Add(place, "must be a JSON object");
            return RoomSpecification.None;
        }

        var fields = JsonObject.Create(json)!;
        var name = TakeName(fields, place, nameField, maxName, nameRule);
        var session = TakeSession(fields, place);
        foreach (var (field, rules) in FieldFaults.Find(fields, Admission.OfNewRoom))
        {
            faults.Add($"{place}.{field}", rules);
        }

        var tag = session ?? Take(fields, Tag) switch
        {
            JsonValue text when text.TryGetValue<string>(out var given) && given.Length > 0 => given,
            _ => null,
        };
        return new(name, tag, fields.Count == 0 ? null : fields);
    }

    private string? TakeName(JsonObject fields, string place, string nameField, int maxLength, string rule)
    {
        if (!fields.ContainsKey(nameField))
        {
            return null;
        }

        if (Take(fields, nameField) is JsonValue value && value.TryGetValue<string>(out var text)
            && text.Length <= maxLength && RoomName.TryParse(text, out var name))
        {
            return name.Value;
        }

        faults.Add($"{place}.{nameField}", rule);
        return null;
    }

    /// <summary>The session's URL, as <c>POST /room/create</c> reads it.</summary>
    private string? TakeSession(JsonObject fields, string place)
    {
        if (!fields.ContainsKey(UuiData))
        {
            return null;
        }

        var text = Take(fields, UuiData) is JsonValue value && value.TryGetValue<string>(out var hex) ? hex : null;
        var decoding = uuiData.Decode(text);
        if (decoding is UuiDataDecoding.Refused refused)
        {
            faults.Add($"{place}.{UuiData}", refused.Rule);
            return null;
        }

        if (fields.ContainsKey(Tag))
        {
            faults.Add($"{place}.{UuiData}", "must not be given beside tag");
        }

        return ((UuiDataDecoding.Accepted)decoding).Tag;
    }

    private static JsonNode? Take(JsonObject fields, string name) => fields.Remove(name, out var value) ? value : null;
}

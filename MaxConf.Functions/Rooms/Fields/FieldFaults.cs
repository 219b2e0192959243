using System.Text.Json;
using System.Text.Json.Nodes;

namespace MaxConf.Functions.Rooms.Fields;

/// <summary>Judges fields that a caller wants a VMR to have.</summary>
internal static class FieldFaults
{
    /// <summary>Every rule that is broken, by field; none if Pexip can take the fields as they are. Quotes no value.</summary>
    /// <param name="fields">The fields by Pexip's names.</param>
    /// <param name="before">The VMR that is to have them.</param>
    public static Dictionary<string, string[]> Find(JsonObject fields, Admission before)
    {
        var faults = fields
            .Select(field => KeyValuePair.Create(field.Key, FindFault(field.Key, field.Value)))
            .Where(fault => fault.Value is not null)
            .ToDictionary(fault => fault.Key, fault => new[] { fault.Value! }, StringComparer.Ordinal);
        foreach (var (field, rule) in before.With(fields).FindFaults().Where(fault => fields.ContainsKey(fault.Key)))
        {
            faults.TryAdd(field, [rule]);
        }

        return faults;
    }

    private static string? FindFault(string name, JsonNode? value)
    {
        if (!RoomFields.Changeable.TryGetValue(name, out var field))
        {
            return RoomFields.ReadOnly.GetValueOrDefault(name) ?? "is not a field of a VMR";
        }

        return field.Allows(JsonSerializer.SerializeToElement(value)) ? null : field.Rule;
    }
}

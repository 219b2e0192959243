using MaxConf.Simulator.Pexip.Management.Resources;

namespace MaxConf.Simulator.Pexip.Management.Commands;

/// <summary>What a command was given; what it was not given is the schema's default.</summary>
internal sealed class CommandFields(ResourceSchema schema, IReadOnlyDictionary<string, object?> values)
{
    public object? this[string field] => values.TryGetValue(field, out var value) ? value : schema[field].Default;

    public string Text(string field) => (string?)this[field] ?? "";

    /// <summary>Null if it was not given and has no default.</summary>
    public string? OptionalText(string field) => (string?)this[field];

    public bool? OptionalFlag(string field) => (bool?)this[field];
}

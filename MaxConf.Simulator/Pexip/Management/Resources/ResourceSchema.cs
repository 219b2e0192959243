using System.Collections.Frozen;
using System.Text.Json;

namespace MaxConf.Simulator.Pexip.Management.Resources;

/// <summary>A resource: its fields, and which of them can be filtered and sorted by.</summary>
/// <param name="name">The resource's name in paths and in error bodies.</param>
/// <param name="label">What error messages call one row.</param>
/// <param name="fields">The fields in the order they are written.</param>
internal sealed class ResourceSchema(string name, string label, params Field[] fields)
{
    private readonly FrozenDictionary<string, Field> _byName = fields.ToFrozenDictionary(field => field.Name);

    public string Name => name;

    public string Label => label;

    public IReadOnlyList<Field> Fields => fields;

    /// <summary>Fields that all lookups work on, and names separated by spaces when written.</summary>
    public FrozenSet<string> Filtering { get; init; } = [];

    /// <summary>Relations that a filter may follow into the other resource; they can be filtered by id as well.</summary>
    public FrozenSet<string> Traversing { get; init; } = [];

    /// <summary>Fields that <c>order_by</c> takes.</summary>
    public FrozenSet<string> Ordering { get; init; } = [];

    public Field this[string field] => _byName[field];

    public Field? Find(string field) => _byName.GetValueOrDefault(field);

    /// <summary>A field that is required and that a body does not have; null if it has them all.</summary>
    public Field? FindMissing(JsonElement body) => fields.FirstOrDefault(field => field.IsRequired && !body.TryGetProperty(field.Name, out _));

    public bool CanFilter(Field field) => Filtering.Contains(field.Name) || Traversing.Contains(field.Name);

    /// <summary>A set of field names written with spaces between them.</summary>
    public static FrozenSet<string> Names(string names) =>
        names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}

using MaxConf.Simulator.Pexip.Management.Resources;

namespace MaxConf.Simulator.Pexip.Management.Configuration;

/// <summary>A stored row. It never changes: an update replaces it, so nodes may keep the old one.</summary>
/// <param name="Schema">The row's resource.</param>
/// <param name="Id">The row's id.</param>
/// <param name="Values">The values that were given; all others are the schema's defaults.</param>
internal sealed record ConfigurationRow(ResourceSchema Schema, int Id, IReadOnlyDictionary<string, object?> Values)
{
    public string Uri => ResourceUri.Configuration(Schema.Name, Id);

    public object? this[string field] => Values.TryGetValue(field, out var value) ? value : Schema[field].Default;

    public string Text(string field) => (string?)this[field] ?? "";

    public bool Flag(string field) => (bool)this[field]!;

    public long Integer(string field) => (long)this[field]!;

    public IReadOnlyList<long> Ids(string field) => (IReadOnlyList<long>)this[field]!;

    /// <summary>The row with some values replaced.</summary>
    public ConfigurationRow With(IEnumerable<KeyValuePair<string, object?>> values)
    {
        var merged = new Dictionary<string, object?>(Values);
        foreach (var (name, value) in values)
        {
            merged[name] = value;
        }

        return this with { Values = merged };
    }
}

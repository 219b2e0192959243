using MaxConf.Simulator.Pexip.Management.Resources;

namespace MaxConf.Simulator.Pexip.Management.Configuration;

/// <summary>The rows of one resource by id, with indexes on unique fields and on references.</summary>
internal sealed class ConfigurationStore(ResourceSchema schema)
{
    private readonly SortedDictionary<int, ConfigurationRow> _rows = [];
    private readonly Dictionary<(string Field, string Text), int> _unique = [];
    private readonly Dictionary<(string Field, long Target), SortedSet<int>> _references = [];
    private int _lastId;

    public ResourceSchema Schema => schema;

    /// <summary>All rows, by id.</summary>
    public IReadOnlyCollection<ConfigurationRow> Rows => _rows.Values;

    /// <summary>An id no row ever had.</summary>
    public int NextId() => ++_lastId;

    public ConfigurationRow? Find(int id) => _rows.GetValueOrDefault(id);

    /// <summary>The row with this text in a unique field; upper and lower case differ.</summary>
    public ConfigurationRow? FindUnique(string field, string text) =>
        _unique.TryGetValue((field, text), out var id) ? _rows[id] : null;

    /// <summary>The rows that refer to a target, by id.</summary>
    public IReadOnlyList<ConfigurationRow> Referring(string field, long target) =>
        _references.TryGetValue((field, target), out var ids) ? [.. ids.Select(id => _rows[id])] : [];

    /// <summary>Adds or replaces a row.</summary>
    public void Put(ConfigurationRow row)
    {
        Remove(row.Id);
        _rows[row.Id] = row;
        foreach (var key in UniqueKeys(row))
        {
            _unique[key] = row.Id;
        }

        foreach (var key in ReferenceKeys(row))
        {
            (_references.TryGetValue(key, out var ids) ? ids : _references[key] = []).Add(row.Id);
        }
    }

    /// <summary>Takes a row out; nothing happens if it is not there.</summary>
    public void Remove(int id)
    {
        if (!_rows.Remove(id, out var row))
        {
            return;
        }

        foreach (var key in UniqueKeys(row))
        {
            _unique.Remove(key);
        }

        foreach (var key in ReferenceKeys(row))
        {
            _references[key].Remove(id);
            if (_references[key].Count == 0)
            {
                _references.Remove(key);
            }
        }
    }

    private IEnumerable<(string, string)> UniqueKeys(ConfigurationRow row) =>
        schema.Fields.Where(field => field.IsUnique).Select(field => (field.Name, row.Text(field.Name)));

    private IEnumerable<(string, long)> ReferenceKeys(ConfigurationRow row) =>
        from field in schema.Fields
        from target in Targets(row, field)
        select (field.Name, target);

    private static IEnumerable<long> Targets(ConfigurationRow row, Field field) => field.Type switch
    {
        FieldType.Reference when row[field.Name] is long target => [target],
        FieldType.References => row.Ids(field.Name),
        _ => [],
    };
}

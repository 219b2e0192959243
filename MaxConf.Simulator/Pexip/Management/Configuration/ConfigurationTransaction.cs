namespace MaxConf.Simulator.Pexip.Management.Configuration;

/// <summary>The writes of one request: visible at once to what follows in the request, undone together if it is refused.</summary>
internal sealed class ConfigurationTransaction(ConfigurationDatabase database)
{
    private readonly List<ConfigurationChange> _changes = [];

    /// <summary>What has been written, in order.</summary>
    public IReadOnlyList<ConfigurationChange> Changes => _changes;

    public ConfigurationDatabase Database => database;

    public void Put(ConfigurationRow row)
    {
        var store = database[row.Schema.Name];
        _changes.Add(new(store.Find(row.Id), row));
        store.Put(row);
    }

    public void Remove(ConfigurationRow row)
    {
        _changes.Add(new(row, null));
        database[row.Schema.Name].Remove(row.Id);
    }

    /// <summary>Puts everything back as it was.</summary>
    public void Rollback()
    {
        foreach (var (old, current) in Enumerable.Reverse(_changes))
        {
            if (old is not null)
            {
                database[old.Schema.Name].Put(old);
            }
            else
            {
                database[current!.Schema.Name].Remove(current.Id);
            }
        }

        _changes.Clear();
    }
}

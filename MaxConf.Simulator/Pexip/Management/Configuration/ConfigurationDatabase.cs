namespace MaxConf.Simulator.Pexip.Management.Configuration;

/// <summary>The management node's configuration. Callers hold the platform's lock.</summary>
internal sealed class ConfigurationDatabase
{
    /// <summary>Id of the one row of <c>global</c>.</summary>
    public const int GlobalId = 1;

    private readonly Dictionary<string, ConfigurationStore> _stores = new[]
    {
        ConferenceSchema.Schema,
        ConferenceAliasSchema.Schema,
        AutomaticParticipantSchema.Schema,
        EventSinkSchema.Schema,
        SystemLocationSchema.Schema,
        GlobalSchema.Schema,
    }.ToDictionary(schema => schema.Name, schema => new ConfigurationStore(schema));

    public IEnumerable<ConfigurationStore> Stores => _stores.Values;

    public ConfigurationStore Conferences => _stores[ConferenceSchema.Name];

    public ConfigurationStore Aliases => _stores[ConferenceAliasSchema.Name];

    public ConfigurationRow Global => _stores[GlobalSchema.Name].Find(GlobalId)!;

    public ConfigurationStore this[string resource] => _stores[resource];

    /// <summary>The store of a resource; null if that resource is not simulated.</summary>
    public ConfigurationStore? Find(string resource) => _stores.GetValueOrDefault(resource);
}

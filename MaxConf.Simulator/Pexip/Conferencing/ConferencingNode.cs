namespace MaxConf.Simulator.Pexip.Conferencing;

/// <summary>A conferencing node: what callers reach, with its own, later, copy of the configuration.</summary>
internal sealed class ConferencingNode(string name, string address, string systemLocation, bool isProxying, ConfigurationReplica replica)
{
    public string Name => name;

    public string Address => address;

    public string SystemLocation => systemLocation;

    public bool IsProxying => isProxying;

    public ConfigurationReplica Replica => replica;

    /// <summary>Where the node's client API listens; null until it does.</summary>
    public Uri? Url { get; set; }

    /// <summary>Whether the node takes nobody new.</summary>
    public bool IsInMaintenance { get; set; }

    /// <summary>Whether this is the node that a request names, by name or by address.</summary>
    public bool IsCalled(string text) => Name == text || Address == text;
}

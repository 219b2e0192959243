namespace MaxConf.Simulator.Pexip.Conferencing;

/// <summary>A conferencing node: what callers reach, with its own, later, copy of the configuration.</summary>
internal sealed record ConferencingNode(string Name, string Address, string SystemLocation, bool IsProxying, ConfigurationReplica Replica)
{
    /// <summary>Whether the node takes nobody new.</summary>
    public bool IsInMaintenance { get; set; }

    /// <summary>Whether this is the node that a request names, by name or by address.</summary>
    public bool IsCalled(string text) => Name == text || Address == text;
}

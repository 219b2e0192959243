namespace MaxConf.Simulator.Genesys;

/// <summary>The simulated Genesys Cloud organisation.</summary>
public sealed class GenesysOptions
{
    /// <summary>
    /// The users and their access tokens. Empty (the default) stands for an agent of division SBC (<c>genesys-agent-token</c>) and a
    /// stranger of division Other (<c>genesys-stranger-token</c>).
    /// </summary>
    public IList<GenesysUserOptions> Users { get; } = [];
}

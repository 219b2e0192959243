namespace MaxConf.Simulator.Pexip.Management.Configuration;

/// <summary>What happened to one row: created (no old), updated, or deleted (no new).</summary>
internal sealed record ConfigurationChange(ConfigurationRow? Old, ConfigurationRow? New)
{
    /// <summary>The row, whichever there is.</summary>
    public ConfigurationRow Row => (New ?? Old)!;
}

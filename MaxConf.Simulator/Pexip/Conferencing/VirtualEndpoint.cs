namespace MaxConf.Simulator.Pexip.Conferencing;

/// <summary>What every virtual participant calls from.</summary>
internal static class VirtualEndpoint
{
    /// <summary>An address reserved for documentation (RFC 5737).</summary>
    public const string Address = "192.0.2.10";

    public const string Vendor = "MaxConf Simulator";

    /// <summary>In kbps, each way.</summary>
    public const int Bandwidth = 1264;
}

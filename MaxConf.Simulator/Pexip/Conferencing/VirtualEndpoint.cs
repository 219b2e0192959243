namespace MaxConf.Simulator.Pexip.Conferencing;

/// <summary>What every virtual participant calls from.</summary>
internal static class VirtualEndpoint
{
    /// <summary>An address reserved for documentation (RFC 5737).</summary>
    public const string Address = "192.0.2.10";

    public const string Vendor = "MaxConf Simulator";

    private const int Bandwidth = 1264;

    /// <summary>In kbps, each way.</summary>
    public static long? BandwidthOf(Leg leg) => leg.HasMedia ? Bandwidth : 0;
}

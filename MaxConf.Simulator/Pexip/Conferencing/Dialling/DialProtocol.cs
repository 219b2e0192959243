namespace MaxConf.Simulator.Pexip.Conferencing.Dialling;

/// <summary>Protocols that calls can be placed with, as requests name them.</summary>
internal static class DialProtocol
{
    public const string Sip = "sip";

    /// <summary>Leaves it to Call Routing Rules; the simulated platform has one, which says SIP.</summary>
    public const string Auto = "auto";

    /// <summary>The protocol as events name it.</summary>
    public static string OfLeg(string protocol) => protocol == Auto ? "SIP" : protocol.ToUpperInvariant();
}

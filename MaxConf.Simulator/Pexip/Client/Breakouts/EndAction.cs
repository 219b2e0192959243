namespace MaxConf.Simulator.Pexip.Client.Breakouts;

/// <summary>What becomes of the participants of a breakout room that closes.</summary>
internal static class EndAction
{
    public const string Disconnect = "disconnect";

    /// <summary>They go back to the main room.</summary>
    public const string Transfer = "transfer";
}

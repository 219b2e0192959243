namespace MaxConf.Simulator.Pexip.Conferencing;

/// <summary>What a call carries at most.</summary>
internal static class CallType
{
    /// <summary>Main video and presentation.</summary>
    public const string Video = "video";

    /// <summary>Main video only.</summary>
    public const string VideoOnly = "video-only";

    public const string Audio = "audio";
}

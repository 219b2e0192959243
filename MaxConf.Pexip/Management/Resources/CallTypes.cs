namespace MaxConf.Pexip.Management.Resources;

/// <summary>What a call may carry.</summary>
public static class CallTypes
{
    /// <summary>Audio only.</summary>
    public const string Audio = "audio";

    /// <summary>Audio, video and presentation.</summary>
    public const string Video = "video";

    /// <summary>Audio and video without presentation.</summary>
    public const string VideoOnly = "video-only";
}

namespace MaxConf.Pexip.Management.Resources;

/// <summary>The kinds of service a conference can be. Unknown values are carried through as they are.</summary>
public static class ServiceTypes
{
    /// <summary>A Virtual Meeting Room.</summary>
    public const string Conference = "conference";

    /// <summary>A Virtual Auditorium.</summary>
    public const string Lecture = "lecture";

    /// <summary>A Virtual Reception.</summary>
    public const string TwoStageDialing = "two_stage_dialing";

    /// <summary>A test call.</summary>
    public const string TestCall = "test_call";

    /// <summary>A media playback service.</summary>
    public const string MediaPlayback = "media_playback";

    /// <summary>A gateway call; seen in status and events only.</summary>
    public const string Gateway = "gateway";
}

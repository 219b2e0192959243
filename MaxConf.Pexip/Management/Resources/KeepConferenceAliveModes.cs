namespace MaxConf.Pexip.Management.Resources;

/// <summary>Whether a dialled participant keeps the conference from ending.</summary>
public static class KeepConferenceAliveModes
{
    /// <summary>As long as it is connected.</summary>
    public const string Always = "keep_conference_alive";

    /// <summary>While at least one other participant is connected too.</summary>
    public const string IfMultiple = "keep_conference_alive_if_multiple";

    /// <summary>Never.</summary>
    public const string Never = "keep_conference_alive_never";
}

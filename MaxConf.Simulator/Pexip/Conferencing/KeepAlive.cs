namespace MaxConf.Simulator.Pexip.Conferencing;

/// <summary>Whether a participant whom the platform dialled holds the conference open when everybody else has gone.</summary>
internal static class KeepAlive
{
    /// <summary>Holds it open, if a Host.</summary>
    public const string Always = "keep_conference_alive";

    /// <summary>Holds it open together with another of the kind, if one of them is a Host.</summary>
    public const string IfMultiple = "keep_conference_alive_if_multiple";

    public const string Never = "keep_conference_alive_never";

    public static readonly string[] All = [Always, IfMultiple, Never];
}

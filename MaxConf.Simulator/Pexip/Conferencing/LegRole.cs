namespace MaxConf.Simulator.Pexip.Conferencing;

/// <summary>Roles of participants as Pexip names them.</summary>
internal static class LegRole
{
    /// <summary>A Host.</summary>
    public const string Chair = "chair";

    /// <summary>A Guest.</summary>
    public const string Guest = "guest";

    /// <summary>The role a request asks for, <c>host</c> being another word for <see cref="Chair"/>; null if it is none.</summary>
    public static string? Parse(string text) => text.ToLowerInvariant() switch
    {
        "host" or Chair => Chair,
        Guest => Guest,
        _ => null,
    };
}

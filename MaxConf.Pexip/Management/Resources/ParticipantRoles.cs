namespace MaxConf.Pexip.Management.Resources;

/// <summary>A participant's role.</summary>
public static class ParticipantRoles
{
    /// <summary>A Host.</summary>
    public const string Chair = "chair";

    /// <summary>A Guest.</summary>
    public const string Guest = "guest";

    /// <summary>Not settled yet, as while entering the PIN.</summary>
    public const string Unknown = "unknown";
}

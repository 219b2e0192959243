namespace MaxConf.Pexip.Management.Resources;

/// <summary>Protocols Pexip dials out with.</summary>
public static class DialProtocols
{
    /// <summary>SIP.</summary>
    public const string Sip = "sip";

    /// <summary>H.323.</summary>
    public const string H323 = "h323";

    /// <summary>Microsoft Skype for Business.</summary>
    public const string Mssip = "mssip";

    /// <summary>RTMP streaming.</summary>
    public const string Rtmp = "rtmp";

    /// <summary>Google Meet.</summary>
    public const string Gms = "gms";

    /// <summary>Microsoft Teams.</summary>
    public const string Teams = "teams";
}

namespace MaxConf.Simulator.Pexip.Conferencing;

/// <summary>Texts that say why a call ended.</summary>
internal static class DisconnectReason
{
    /// <summary>The participant hung up, or was hung up on.</summary>
    public const string Left = "Call disconnected";

    /// <summary>The connection was lost and did not come back.</summary>
    public const string Lost = "Timer expired awaiting token refresh";

    /// <summary>A Host, or the operator, ended the conference.</summary>
    public const string Ended = "Conference terminated by a Host participant";

    /// <summary>All Hosts have been gone for too long.</summary>
    public const string NoHost = "No Hosts are left in the conference";
}

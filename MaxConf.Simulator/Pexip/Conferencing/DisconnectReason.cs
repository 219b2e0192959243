namespace MaxConf.Simulator.Pexip.Conferencing;

/// <summary>Texts that say why a call ended. There is no list of a real platform's.</summary>
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

    /// <summary>A Host or an administrator disconnected the participant.</summary>
    public const string Removed = "API initiated participant disconnect";

    /// <summary>An administrator ended the conference.</summary>
    public const string EndedByAdministrator = "API initiated conference disconnect";

    /// <summary>The participant goes on in another conference.</summary>
    public const string Transferred = "Call transferred";

    /// <summary>The one who was dialled is on another call.</summary>
    public const string Busy = "User busy";

    /// <summary>The one who was dialled refused the call.</summary>
    public const string Rejected = "Call rejected";

    /// <summary>The one who was dialled did not answer in time.</summary>
    public const string NoAnswer = "No answer";
}

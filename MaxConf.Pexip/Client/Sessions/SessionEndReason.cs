namespace MaxConf.Pexip.Client.Sessions;

/// <summary>Why a session ended.</summary>
public enum SessionEndReason
{
    /// <summary>It was disposed here, and its token released.</summary>
    Released,

    /// <summary>Pexip disconnected the participant, and said so by the event <c>disconnect</c>.</summary>
    Disconnected,

    /// <summary>Pexip does not know the token any more: the conference is over, or the participant was removed.</summary>
    TokenRejected,

    /// <summary>The node could not be reached until the token had expired.</summary>
    TokenExpired,
}

namespace MaxConf.Functions.Security;

/// <summary>Who may call an HTTP function. A new policy needs its own <see cref="IAuthenticator"/>.</summary>
internal enum AccessPolicy
{
    /// <summary>Anybody, without signing in.</summary>
    Anonymous,

    /// <summary>A back end with an Entra ID token that carries the role for rooms.</summary>
    RoomOperations,

    /// <summary>Pexip's event sink, by HTTP Basic.</summary>
    EventSink,

    /// <summary>An agent, by the access token of Genesys Cloud that the widget was given.</summary>
    GenesysAgent,

    /// <summary>An operator or back end with an Entra ID token that carries the role for control of meetings.</summary>
    RoomControl,

    /// <summary>Who may see what goes on in a room: a back end with either role, or an agent as for <see cref="GenesysAgent"/>.</summary>
    RoomReading,
}

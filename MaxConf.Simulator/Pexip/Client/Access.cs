namespace MaxConf.Simulator.Pexip.Client;

/// <summary>Who may do what a function does.</summary>
internal enum Access
{
    /// <summary>Whoever is in the conference.</summary>
    Anybody,

    /// <summary>Hosts.</summary>
    Host,

    /// <summary>Hosts, and the participant it is done to.</summary>
    HostOrSelf,

    /// <summary>The participant it is done to, and nobody else.</summary>
    Self,
}

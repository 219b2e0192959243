namespace MaxConf.Simulator.Day.Wire;

/// <summary>What comes of a call to a conferencing node.</summary>
internal enum DialOutcome
{
    /// <summary>Let in as a guest.</summary>
    Guest,

    /// <summary>Let in as a host.</summary>
    Host,

    /// <summary>The node knows no such room: it has not heard of it yet, or no longer.</summary>
    NoSuchRoom,

    /// <summary>The PIN is wrong.</summary>
    WrongPin,
}

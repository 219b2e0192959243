namespace MaxConf.Simulator.Pexip.Conferencing;

/// <summary>Why somebody cannot join.</summary>
internal enum JoinRefusal
{
    /// <summary>The node called does not exist.</summary>
    UnknownNode,

    /// <summary>The node knows no such alias: there is none, or it has not got there yet.</summary>
    UnknownAlias,

    /// <summary>The PIN is wrong, or missing.</summary>
    WrongPin,

    /// <summary>The conference has its number of participants.</summary>
    Full,

    /// <summary>Whoever is still being dialled cannot be transferred.</summary>
    StillConnecting,
}

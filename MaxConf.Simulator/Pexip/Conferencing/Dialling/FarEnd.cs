namespace MaxConf.Simulator.Pexip.Conferencing.Dialling;

/// <summary>What becomes of a call that the platform places.</summary>
internal enum FarEnd
{
    /// <summary>It is answered after the ring time.</summary>
    Answers,

    /// <summary>It is refused after the ring time.</summary>
    Rejects,

    /// <summary>It turns out to be busy after the ring time.</summary>
    Busy,

    /// <summary>Nobody answers, and the platform gives up.</summary>
    NoAnswer,
}

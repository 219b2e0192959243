namespace MaxConf.Simulator.Day;

/// <summary>How far a day is.</summary>
internal enum DayStage
{
    /// <summary>Signing in, counting what is there, making rooms in bulk.</summary>
    Preparing,

    /// <summary>Citizens come and go.</summary>
    Living,

    /// <summary>Rooms that nobody came to are deleted, and the others' end is waited for.</summary>
    Closing,

    /// <summary>Nothing more is done.</summary>
    Over,
}

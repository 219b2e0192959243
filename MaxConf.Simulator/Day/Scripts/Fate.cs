namespace MaxConf.Simulator.Day.Scripts;

/// <summary>What a citizen's visit comes to if all goes well.</summary>
internal enum Fate
{
    /// <summary>An agent comes and they talk.</summary>
    Served,

    /// <summary>The citizen hangs up before an agent comes.</summary>
    GaveUp,

    /// <summary>The citizen never calls.</summary>
    NeverCame,

    /// <summary>The back end takes the room back: before anybody is there, while the citizen waits, or in the middle of the talk.</summary>
    Cancelled,
}

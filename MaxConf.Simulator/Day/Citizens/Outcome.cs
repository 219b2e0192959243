namespace MaxConf.Simulator.Day.Citizens;

/// <summary>What a citizen's visit has come to.</summary>
internal enum Outcome
{
    /// <summary>An agent came and they talked.</summary>
    Served,

    /// <summary>The citizen hung up before an agent came.</summary>
    GaveUp,

    /// <summary>The citizen never called.</summary>
    NeverCame,

    /// <summary>The back end took the room back.</summary>
    Cancelled,

    /// <summary>Came back, held up on the way, when the grace period was over and the room rightly gone.</summary>
    TooLate,

    /// <summary>Something was not answered as it should have been.</summary>
    Failed,

    /// <summary>The day was ended before the visit was.</summary>
    BrokenOff,
}

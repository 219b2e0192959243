namespace MaxConf.Simulator.Day.Citizens;

/// <summary>Where a citizen is.</summary>
internal enum Whereabouts
{
    /// <summary>Not come yet.</summary>
    Expected,

    /// <summary>Come, and waiting until fewer are served at a time.</summary>
    AtTheDoor,

    /// <summary>Served, and not talking to an agent.</summary>
    Waiting,

    /// <summary>In a room with an agent.</summary>
    Talking,

    /// <summary>Through.</summary>
    Gone,
}

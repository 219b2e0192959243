namespace MaxConf.Benchmarks.Servers;

/// <summary>What a child process of a benchmark serves.</summary>
internal enum ServerKind
{
    /// <summary>MaxConf itself.</summary>
    App,

    /// <summary>What an app is compared with.</summary>
    Plain,

    /// <summary>The simulated Pexip, Entra and Genesys.</summary>
    Simulator,
}

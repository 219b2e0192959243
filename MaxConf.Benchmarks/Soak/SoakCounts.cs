namespace MaxConf.Benchmarks.Soak;

/// <summary>What both sides hold at one moment.</summary>
/// <param name="Sessions">Tokens the client holds.</param>
/// <param name="Streams">Streams of events the client reads.</param>
/// <param name="ActiveConnections">Connections to the nodes that the client has in use.</param>
/// <param name="IdleConnections">Connections to the nodes that the client keeps for later, a minute at most.</param>
/// <param name="ClientTimers">Timers of the client.</param>
/// <param name="Participants">Participants the platform has, each with a token.</param>
/// <param name="NodeConnections">Connections to the nodes as these count them.</param>
/// <param name="NodeTimers">Timers of the platform.</param>
/// <param name="Memory">Bytes in use in this process after a garbage collection, of both sides.</param>
internal sealed record SoakCounts(
    long Sessions,
    long Streams,
    long ActiveConnections,
    long IdleConnections,
    int ClientTimers,
    int Participants,
    long NodeConnections,
    int NodeTimers,
    long Memory)
{
    /// <summary>Whether nobody is there, and no more timers or connections in use than there were then.</summary>
    public bool IsAsEmptyAs(SoakCounts before) =>
        this is { Sessions: 0, Streams: 0, Participants: 0, ActiveConnections: 0 }
        && NodeConnections == IdleConnections
        && (ClientTimers, NodeTimers) == (before.ClientTimers, before.NodeTimers);
}

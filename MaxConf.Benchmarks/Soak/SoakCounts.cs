namespace MaxConf.Benchmarks.Soak;

/// <summary>What both sides hold at one moment.</summary>
/// <param name="Sessions">Tokens the client holds.</param>
/// <param name="Streams">Streams of events the client reads.</param>
/// <param name="ClientConnections">Connections to the nodes as the client counts them.</param>
/// <param name="ClientTimers">Timers of the client.</param>
/// <param name="Participants">Participants the platform has, each with a token.</param>
/// <param name="NodeConnections">Connections to the nodes as these count them.</param>
/// <param name="NodeTimers">Timers of the platform.</param>
/// <param name="Memory">Bytes in use in this process after a garbage collection, of both sides.</param>
internal sealed record SoakCounts(
    long Sessions,
    long Streams,
    long ClientConnections,
    int ClientTimers,
    int Participants,
    long NodeConnections,
    int NodeTimers,
    long Memory);

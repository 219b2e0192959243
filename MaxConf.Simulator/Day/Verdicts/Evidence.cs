using MaxConf.Simulator.Day.Wire;
using MaxConf.Simulator.Pexip;

namespace MaxConf.Simulator.Day.Verdicts;

/// <summary>What a day is judged by.</summary>
internal sealed record Evidence
{
    /// <summary>Who got which room.</summary>
    public IReadOnlyList<Handout> Handouts { get; init; } = [];

    /// <summary>The rooms whose deletion was asked for.</summary>
    public IReadOnlySet<string> DeletionsRequested { get; init; } = new HashSet<string>();

    /// <summary>The simulated Pexip's count of every room of the day, those made for others included.</summary>
    public IReadOnlyList<RoomCount> Counts { get; init; } = [];

    /// <summary>The orchestrations of rooms that began in the day.</summary>
    public IReadOnlyList<Instance> Instances { get; init; } = [];

    /// <summary>The app's grace period.</summary>
    public TimeSpan Grace { get; init; }
}

namespace MaxConf.Simulator.Day.Wire;

/// <summary>A room's orchestration as the management API shows it.</summary>
/// <param name="InstanceId">Its id.</param>
/// <param name="RuntimeStatus">Its status, by Durable Functions' names.</param>
/// <param name="CustomStatus">What the room shows of itself; null before it has begun.</param>
internal sealed record Instance(string InstanceId, string RuntimeStatus, InstanceState? CustomStatus)
{
    /// <summary>What the ids of rooms' orchestrations begin with.</summary>
    public const string Prefix = "room-";

    /// <summary>Whether it has come to its proper end.</summary>
    public bool IsCompleted => RuntimeStatus == "Completed";

    /// <summary>Whether it may still come to an end.</summary>
    public bool IsUnderWay => RuntimeStatus is "Pending" or "Running";

    /// <summary>The room's name.</summary>
    public string Room => InstanceId[Prefix.Length..];
}

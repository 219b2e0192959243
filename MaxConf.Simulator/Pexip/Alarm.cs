namespace MaxConf.Simulator.Pexip;

/// <summary>Something wrong on the platform that is not over yet.</summary>
internal sealed record Alarm(int Id, string Name, string Instance, string Node, string Details, DateTimeOffset TimeRaised);

namespace MaxConf.Simulator.Pexip.Conferencing;

/// <summary>The part of a meeting that is on one node, from its first participant there to its last.</summary>
internal sealed record MeetingShard(string Id, Meeting Meeting, ConferencingNode Node, DateTimeOffset StartTime);

using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.Management.Status;

/// <summary>A node as <c>worker_vm</c> shows it.</summary>
internal sealed record NodeStatus(int Id, ConferencingNode Node, DateTimeOffset BootTime, DateTimeOffset Now);

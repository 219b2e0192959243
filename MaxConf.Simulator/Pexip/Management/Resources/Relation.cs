using MaxConf.Simulator.Pexip.Management.Configuration;

namespace MaxConf.Simulator.Pexip.Management.Resources;

/// <summary>A step from a row to the configuration rows it is related to.</summary>
/// <param name="View">How the related rows are read.</param>
/// <param name="Follow">The rows related to one row.</param>
internal sealed record Relation<T>(ResourceView<ConfigurationRow> View, Func<T, IEnumerable<ConfigurationRow>> Follow);

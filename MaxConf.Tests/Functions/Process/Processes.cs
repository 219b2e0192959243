namespace MaxConf.Tests.Functions.Process;

/// <summary>Tests that start processes take their turns: each has the machine to itself as far as the others go.</summary>
[CollectionDefinition(nameof(Processes))]
public sealed class Processes;

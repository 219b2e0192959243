namespace MaxConf.Simulator.Day.Scripts;

/// <summary>What is done next.</summary>
/// <param name="Wait">How long after the step before it.</param>
/// <param name="Act">What is done.</param>
internal readonly record struct Step(TimeSpan Wait, Act Act);

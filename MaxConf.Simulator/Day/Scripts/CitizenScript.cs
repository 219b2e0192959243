namespace MaxConf.Simulator.Day.Scripts;

/// <summary>Everything that a citizen, the back end and an agent do about one visit.</summary>
/// <param name="Number">Which citizen, from 1.</param>
/// <param name="Fate">What it comes to.</param>
/// <param name="Arrival">When it begins, from the day's beginning.</param>
/// <param name="CitizenNode">Which of the day's conferencing nodes the citizen calls.</param>
/// <param name="AgentNode">Which of them the agent calls.</param>
/// <param name="Steps">What is done, in order.</param>
internal sealed record CitizenScript(
    int Number, Fate Fate, TimeSpan Arrival, int CitizenNode, int AgentNode, IReadOnlyList<Step> Steps);

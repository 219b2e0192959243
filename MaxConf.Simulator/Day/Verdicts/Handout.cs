namespace MaxConf.Simulator.Day.Verdicts;

/// <summary>A room that a citizen's back end got.</summary>
internal readonly record struct Handout(string Room, int Citizen);

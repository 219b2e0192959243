namespace MaxConf.Embedded.Engine.Dispatch;

/// <summary>What a turn takes from memory.</summary>
/// <param name="Arrivals">What came in, in its order.</param>
/// <param name="LooksInFile">Whether there is something in the file that did not come in.</param>
/// <param name="MoreWaiting">Whether more came in than one turn takes.</param>
internal sealed record TurnIntake(IReadOnlyList<Arrival> Arrivals, bool LooksInFile, bool MoreWaiting);

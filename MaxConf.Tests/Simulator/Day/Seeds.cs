using MaxConf.Simulator.Day;
using MaxConf.Simulator.Day.Scripts;

namespace MaxConf.Tests.Simulator.Day;

/// <summary>Days in which just what a test wants happens.</summary>
internal static class Seeds
{
    /// <summary>The day of the first seed, from the options' own on, of which every script is as wanted.</summary>
    public static DayOptions First(DayOptions options, Func<CitizenScript, bool> isWanted) => Enumerable.Range(options.Seed, 100_000)
        .Select(seed => options with { Seed = seed })
        .First(day => Enumerable.Range(1, day.Citizens).All(number => isWanted(ScriptWriter.Write(number, day))));
}

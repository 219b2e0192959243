using MaxConf.Simulator.Day.Verdicts;
using MaxConf.Simulator.Day.Wire;

namespace MaxConf.Simulator.Day;

/// <summary>What everybody in a day has in common.</summary>
internal sealed record DayScene(
    DayOptions Options,
    string Id,
    MaxConfClient MaxConf,
    PexipControl Pexip,
    ClientApi Clients,
    RoomBook Rooms,
    DayProgress Progress,
    TimeProvider Time)
{
    /// <summary>The URL of a session: no two citizens of any days have the same.</summary>
    public string Session(string name) => $"{Options.SessionPrefix}{Id}-{name}";
}

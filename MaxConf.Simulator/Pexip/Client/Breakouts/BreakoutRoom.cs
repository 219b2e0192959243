using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.Client.Breakouts;

/// <summary>A breakout room: a meeting of its own beside the one it belongs to.</summary>
/// <param name="Id">Its uuid in paths and events.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Meeting">The meeting in it.</param>
internal sealed record BreakoutRoom(string Id, string Name, Meeting Meeting)
{
    /// <summary>Stands for the main room wherever a breakout room's id may be.</summary>
    public const string Main = "main";

    /// <summary>Stands for the room a participant was in before.</summary>
    public const string Previous = "previous";

    public Meeting Parent => Meeting.Parent!;

    /// <summary>The alias by which its people get back to the main room.</summary>
    public required string MainAlias { get; init; }

    /// <summary>What becomes of the participants in the end, <see cref="Breakouts.EndAction"/>.</summary>
    public required string EndAction { get; init; }

    /// <summary>When it closes by itself; null if it does not.</summary>
    public DateTimeOffset? EndTime { get; init; }

    /// <summary>Whether Guests may go back to the main room by themselves.</summary>
    public bool GuestsMayLeave { get; init; }

    /// <summary>Runs until <see cref="EndTime"/>.</summary>
    public ITimer? Timer { get; set; }

    /// <summary>Whether somebody in it has asked for help.</summary>
    public bool WantsHelp { get; set; }

    /// <summary>When help was asked for, or the request cleared; null if neither ever happened.</summary>
    public DateTimeOffset? HelpTime { get; set; }
}

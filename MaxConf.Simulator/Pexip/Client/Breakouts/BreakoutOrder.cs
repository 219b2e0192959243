namespace MaxConf.Simulator.Pexip.Client.Breakouts;

/// <summary>A breakout room that is to be opened.</summary>
/// <param name="Name">What it is to be called.</param>
/// <param name="MainAlias">The alias by which its people get back to the main room.</param>
/// <param name="Duration">How long it is open; 0 is until it is closed.</param>
/// <param name="EndAction">One of <see cref="Breakouts.EndAction"/>.</param>
/// <param name="GuestsMayLeave">Whether Guests may go back by themselves.</param>
internal sealed record BreakoutOrder(string Name, string MainAlias, TimeSpan Duration, string EndAction, bool GuestsMayLeave);

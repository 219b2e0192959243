namespace MaxConf.Pexip.Client.Joining;

/// <summary>A PIN is asked for, and none was given.</summary>
/// <param name="Host">Whether Hosts need one.</param>
/// <param name="Guest">Whether Guests need one. Where only Hosts do, a Guest joins with <see cref="JoinRequest.NoPin"/>.</param>
public sealed record PinRequired(bool Host, bool Guest) : JoinOutcome;

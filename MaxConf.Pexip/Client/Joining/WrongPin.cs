namespace MaxConf.Pexip.Client.Joining;

/// <summary>The PIN that was given is neither the Hosts' nor the Guests'.</summary>
/// <param name="Host">Whether Hosts need one.</param>
/// <param name="Guest">Whether Guests need one. Where only Hosts do, a Guest joins with <see cref="JoinRequest.NoPin"/>.</param>
public sealed record WrongPin(bool Host, bool Guest) : JoinOutcome;

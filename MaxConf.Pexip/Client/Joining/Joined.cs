using MaxConf.Pexip.Client.Sessions;

namespace MaxConf.Pexip.Client.Joining;

/// <summary>The participant is in the conference, or in its waiting room.</summary>
/// <param name="Session">What it does there. To be disposed, which is how it leaves.</param>
public sealed record Joined(ConferenceSession Session) : JoinOutcome;

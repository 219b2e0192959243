using MaxConf.Pexip.Results;

namespace MaxConf.Pexip.Client.Joining;

/// <summary>
/// Anything else: the node refused for another reason, is in maintenance mode, could not be reached, or gave no answer in time. After the
/// last a participant may have been made whose token nobody has; it leaves when that expires.
/// </summary>
/// <param name="Error">What went wrong.</param>
public sealed record JoinFailed(PexipError Error) : JoinOutcome;

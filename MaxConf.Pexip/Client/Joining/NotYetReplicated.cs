namespace MaxConf.Pexip.Client.Joining;

/// <summary>
/// The node knows no conference by this alias, but one that new may be on its way to it: <see cref="JoinRequest.ReplicatingUntil"/> has
/// not come yet.
/// </summary>
public sealed record NotYetReplicated : JoinOutcome;

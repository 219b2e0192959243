namespace MaxConf.Pexip.Client.Joining;

/// <summary>
/// The node knows no conference by this alias: there is none, or it has not replicated to this node yet, which takes a minute or more
/// after it was made. See <see cref="JoinRequest.ReplicatingUntil"/>.
/// </summary>
public sealed record ConferenceUnknown : JoinOutcome;

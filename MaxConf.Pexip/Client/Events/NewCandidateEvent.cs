using MaxConf.Pexip.Client.Control;

namespace MaxConf.Pexip.Client.Events;

/// <summary><c>new_candidate</c>: an ICE candidate of the far end; with direct media.</summary>
/// <param name="Candidate">The candidate.</param>
public sealed record NewCandidateEvent(IceCandidate Candidate) : ConferenceEvent;

using MaxConf.Pexip.Client.Values;

namespace MaxConf.Pexip.Client.Joining;

/// <summary>
/// The alias is a Virtual Reception's, which asks where to go. Next: join with <see cref="JoinRequest.ConferenceExtension"/>.
/// </summary>
/// <param name="Kind">Which kind of Virtual Reception.</param>
public sealed record ExtensionRequired(VirtualReceptionKind Kind) : JoinOutcome;

namespace MaxConf.Simulator.Pexip.Conferencing;

/// <summary>Somebody calls in.</summary>
/// <param name="Alias">The alias they dial.</param>
/// <param name="DisplayName">What they call themselves.</param>
/// <param name="Role">The role they get whatever their PIN, <see cref="LegRole"/>; null lets the PIN decide.</param>
/// <param name="Pin">The PIN they enter; empty for none.</param>
/// <param name="Protocol">Their protocol as Pexip names it, such as <c>WebRTC</c>; <see cref="LegProtocol.Api"/> has no media.</param>
/// <param name="Node">Name or address of the node they call; null is any.</param>
internal sealed record JoinRequest(string Alias, string DisplayName, string? Role, string Pin, string Protocol, string? Node)
{
    /// <summary>What they want their leg to be known by; empty for nothing.</summary>
    public string CallTag { get; init; } = "";

    /// <summary>Whether they have signed in at an identity provider. Default false.</summary>
    public bool IsIdpAuthenticated { get; init; }

    /// <summary>Says nothing of the PIN.</summary>
    public override string ToString() => $"{DisplayName} calls {Alias}";
}

namespace MaxConf.Simulator.Pexip.Control;

/// <summary>Somebody is to join.</summary>
/// <param name="DisplayName">What they call themselves; default <c>Somebody</c>.</param>
/// <param name="Role"><c>host</c> or <c>guest</c>, whatever the PIN; without it the PIN decides.</param>
/// <param name="Pin">The PIN they enter.</param>
/// <param name="Node">Name or address of the node they call.</param>
/// <param name="Protocol">As Pexip names it; default <c>WebRTC</c>. <c>API</c> comes without audio and video.</param>
/// <param name="CallTag">What they want their leg to be known by.</param>
internal sealed record JoinBody(
    string? DisplayName = null,
    string? Role = null,
    string? Pin = null,
    string? Node = null,
    string? Protocol = null,
    string? CallTag = null)
{
    /// <summary>Says nothing of the PIN.</summary>
    public override string ToString() => $"{DisplayName} joins";
}

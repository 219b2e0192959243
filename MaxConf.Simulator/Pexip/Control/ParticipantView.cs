using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.Control;

/// <summary>A participant as the control API shows them.</summary>
/// <param name="Id">The participant's id, as in status and in events.</param>
/// <param name="DisplayName">What they call themselves.</param>
/// <param name="Role"><c>chair</c> or <c>guest</c>.</param>
/// <param name="ServiceType">How far in they are.</param>
/// <param name="Protocol">As Pexip names it.</param>
/// <param name="Node">Address of the node they are on.</param>
/// <param name="IsLost">Whether the connection is lost and the node has not noticed yet.</param>
internal sealed record ParticipantView(
    string Id, string DisplayName, string Role, string ServiceType, string Protocol, string Node, bool IsLost)
{
    public static ParticipantView Of(Leg leg) =>
        new(leg.Id, leg.DisplayName, leg.Role, leg.ServiceType, leg.Protocol, leg.Node.Address, leg.IsLost);
}

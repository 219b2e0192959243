using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.Control;

/// <summary>A conferencing node as the control API shows it.</summary>
/// <param name="Name">The node's name.</param>
/// <param name="Address">What its events call it.</param>
/// <param name="Url">Where it listens: the client API is below <c>/api/client/v2/</c>.</param>
internal sealed record NodeView(string Name, string Address, Uri Url)
{
    public static NodeView Of(ConferencingNode node) => new(node.Name, node.Address, node.Url!);
}

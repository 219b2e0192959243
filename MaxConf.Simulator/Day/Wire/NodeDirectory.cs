using MaxConf.Simulator.Pexip.Control;

namespace MaxConf.Simulator.Day.Wire;

/// <summary>Where the conferencing nodes listen that people call.</summary>
internal sealed class NodeDirectory(PexipControl pexip, DayOptions options)
{
    private Dictionary<string, Uri> _urls = [];

    /// <summary>Where a node listens that is one of the day's, by the name or address that the options have.</summary>
    public Uri this[string node] => _urls[node];

    /// <summary>Asks the simulator.</summary>
    /// <exception cref="UnexpectedAnswerException">It does not have a node that the options name.</exception>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var known = await pexip.ListNodesAsync(cancellationToken);
        _urls = options.Nodes.Distinct().ToDictionary(node => node, node => Find(known, node));
    }

    private static Uri Find(IReadOnlyList<NodeView> known, string node) =>
        known.FirstOrDefault(view => view.Name == node || view.Address == node)?.Url
        ?? throw new UnexpectedAnswerException(PexipControl.NodesKind, $"there is no node {node}");
}

using MaxConf.Pexip.Client.Http;
using MaxConf.Pexip.Http;
using Microsoft.Extensions.Options;

namespace MaxConf.Pexip.Client;

/// <summary>
/// The clients of the conferencing nodes. Made by dependency injection, see
/// <see cref="PexipClientServiceCollectionExtensions.AddPexipClient"/>.
/// </summary>
public sealed class ConferencingNodeClients
{
    private readonly NodeServicesFactory _factory;

    internal ConferencingNodeClients(NodeServicesFactory factory, IOptions<PexipClientOptions> options)
    {
        _factory = factory;
        Configured = [.. options.Value.ConferencingNodes.Select(node => Make(node.Address!, node.Node))];
    }

    /// <summary>Those of the configured nodes, in their order.</summary>
    public IReadOnlyList<ConferencingNodeClient> Configured { get; }

    /// <summary>The client of a configured node.</summary>
    /// <param name="node">The node's IP address, as events and status name it.</param>
    /// <returns>Null when no such node is configured.</returns>
    public ConferencingNodeClient? Find(string node) => Configured.FirstOrDefault(client => client.Node == node);

    /// <summary>A client of any node.</summary>
    /// <param name="address">The node's web address, such as <c>https://px01.example.org</c>; https, or http on this machine.</param>
    /// <exception cref="ArgumentException">It is none, or not safe for secrets.</exception>
    public ConferencingNodeClient For(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return PexipAddress.FailureOf(nameof(address), address) is { } failure
            ? throw new ArgumentException(failure, nameof(address))
            : Make(address, node: null);
    }

    private ConferencingNodeClient Make(Uri address, string? node) => new(address, node, _factory.Make(address));
}

using System.Net;
using MaxConf.Pexip.Client.Http;
using MaxConf.Pexip.Client.Joining;
using MaxConf.Pexip.Http;
using MaxConf.Pexip.Results;

namespace MaxConf.Pexip.Client;

/// <summary>
/// Pexip's client REST API on one conferencing node: whether it is in service, and joining conferences. Made by
/// <see cref="ConferencingNodeClients"/>. Safe for concurrent use, and may be kept.
/// <para>
/// Expected failures are values, of <see cref="PexipError"/> and of <see cref="JoinOutcome"/>. Every method throws
/// <see cref="OperationCanceledException"/> when its own token is cancelled.
/// </para>
/// </summary>
public sealed class ConferencingNodeClient
{
    private readonly NodeServices _services;

    internal ConferencingNodeClient(Uri address, string? node, NodeServices services)
    {
        Address = address;
        Node = node;
        _services = services;
    }

    /// <summary>The node's web address.</summary>
    public Uri Address { get; }

    /// <summary>The node's IP address as events and status name it; null when it was not configured.</summary>
    public string? Node { get; }

    /// <summary>Asks whether the node is in maintenance mode (<c>/api/client/v2/status</c>). Sent once, as for a health check.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What it says; unavailable where it fails otherwise than by maintenance mode.</returns>
    public async Task<PexipResult<NodeStatus>> GetStatusAsync(CancellationToken cancellationToken = default)
    {
        var request = new PexipRequest("client.status", HttpMethod.Get, ClientEndpoint.Status) { MayRepeat = false };
        var reply = await _services.Exchange.SendAsync(request, cancellationToken);
        return MaintenanceOf(reply) is { } text
            ? new NodeStatus(IsInMaintenance: true, text)
            : reply.Error is { } error ? error : InService(request, reply);
    }

    /// <summary>
    /// Joins a conference (<c>request_token</c>). Sent once: a second try could make a second participant. Where this is cancelled before
    /// the node has answered, the participant it makes is taken out again as soon as the answer comes.
    /// </summary>
    /// <param name="alias">An alias of the conference.</param>
    /// <param name="request">Who joins, and with what.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<JoinOutcome> JoinAsync(string alias, JoinRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(alias);
        ArgumentNullException.ThrowIfNull(request);
        return new Joiner(_services, alias, request).JoinAsync(cancellationToken);
    }

    // A load balancer in front answers 503 as well, but with another body.
    private static string? MaintenanceOf(PexipReply reply) =>
        reply.Error?.StatusCode == HttpStatusCode.ServiceUnavailable ? ClientEnvelope.FailureIn(reply.Body) : null;

    private static PexipResult<NodeStatus> InService(PexipRequest request, PexipReply reply)
    {
        var result = ClientEnvelope.Open(request, reply);
        return result.IsSuccess ? new NodeStatus(IsInMaintenance: false, result.Value.ToString()) : result.Error;
    }
}

using MaxConf.Embedded.Engine.Client;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.DurableTask.Client;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>What joins a durable client to the HTTP API of its host.</summary>
public static class DurableTaskClientExtensions
{
    /// <summary>Where an instance is looked at and steered, the system key included. Whether there is one is not looked at.</summary>
    /// <param name="client">The client, as bound to a function.</param>
    /// <param name="instanceId">The instance.</param>
    /// <param name="request">The request whose address the host is called by; null for the address that the host itself knows of.</param>
    /// <returns>The addresses.</returns>
    /// <exception cref="InvalidOperationException">The client is of no host.</exception>
    public static HttpManagementPayload CreateHttpManagementPayload(
        this DurableTaskClient client, string instanceId, HttpRequestData? request = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        return client is EmbeddedDurableTaskClient { ManagementUrls: { } urls }
            ? urls.Of(instanceId, request?.Url)
            : throw new InvalidOperationException("This client does not know where its host is called.");
    }
}

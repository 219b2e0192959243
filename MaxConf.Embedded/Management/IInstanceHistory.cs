using System.Text.Json.Nodes;

namespace MaxConf.Embedded.Management;

/// <summary>Reads what has happened in an instance, in the form the Durable Functions extension shows it.</summary>
internal interface IInstanceHistory
{
    /// <summary>The events of the current execution in order.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="includeOutputs">Whether to tell the outputs of activities and sub-orchestrations too.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<JsonArray> ReadAsync(string instanceId, bool includeOutputs, CancellationToken cancellation);
}

using System.Text.Json;

namespace MaxConf.Simulator.Day.Wire;

/// <summary>How far a request in the background is.</summary>
/// <param name="RuntimeStatus">The orchestration's status, by Durable Functions' names.</param>
/// <param name="Output">What came of it, once it has ended; a text if it failed.</param>
internal sealed record BulkStatus(string RuntimeStatus, JsonElement? Output)
{
    /// <summary>Whether it is still worked on.</summary>
    public bool IsUnderWay => RuntimeStatus is "Pending" or "Running" or "Suspended";
}

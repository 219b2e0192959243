using System.Text.Json.Nodes;
using MaxConf.Embedded.Management;

namespace MaxConf.Tests.Embedded.Management;

/// <summary>A history of one event that tells what was asked for.</summary>
internal sealed class StubHistory : IInstanceHistory
{
    public Task<JsonArray> ReadAsync(string instanceId, bool includeOutputs, CancellationToken cancellation)
        => Task.FromResult(new JsonArray(new JsonObject { ["EventType"] = instanceId, ["Result"] = includeOutputs }));
}

using System.Text.Json.Nodes;

namespace MaxConf.Tests.Simulator.Client;

/// <summary>A server-sent event as it came.</summary>
internal sealed record ReceivedEvent(string Name, string? Id, JsonNode? Data);

using System.Text.Json.Nodes;

namespace MaxConf.Simulator.Pexip.Client.Events;

/// <summary>An event for a participant.</summary>
/// <param name="Name">One of <see cref="EventNames"/>.</param>
/// <param name="Data">What it says; null says <c>null</c>, for without data browsers would not tell of the event.</param>
internal sealed record ClientEvent(string Name, JsonNode? Data = null);

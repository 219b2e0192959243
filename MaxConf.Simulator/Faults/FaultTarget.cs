using System.Text.Json.Serialization;

namespace MaxConf.Simulator.Faults;

/// <summary>Which side of the simulator fails.</summary>
internal enum FaultTarget
{
    /// <summary>Requests to Pexip's management API.</summary>
    [JsonStringEnumMemberName("management")]
    Management,

    /// <summary>Requests to the conferencing nodes' client API.</summary>
    [JsonStringEnumMemberName("client")]
    Client,

    /// <summary>Posts from the conferencing nodes to the event sinks.</summary>
    [JsonStringEnumMemberName("event_sink")]
    EventSink,

    /// <summary>Requests to Entra.</summary>
    [JsonStringEnumMemberName("entra")]
    Entra,

    /// <summary>Requests to Genesys Cloud.</summary>
    [JsonStringEnumMemberName("genesys")]
    Genesys,
}

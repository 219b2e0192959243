using MaxConf.Pexip.Client.Events;
using MaxConf.Pexip.Http;
using Microsoft.Extensions.Logging;

namespace MaxConf.Pexip.Client.Http;

/// <summary>What the sessions on one node share.</summary>
internal sealed record NodeServices(
    PexipExchange Exchange,
    EventConnector Events,
    ClientTelemetry Telemetry,
    TimeProvider Time,
    ILogger<ConferencingNodeClient> Logger);

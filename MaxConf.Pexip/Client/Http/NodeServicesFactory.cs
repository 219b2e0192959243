using MaxConf.Pexip.Client.Events;
using MaxConf.Pexip.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MaxConf.Pexip.Client.Http;

/// <summary>Makes what the sessions on a node need. HTTP clients are cheap: their handlers are shared by all nodes.</summary>
internal sealed class NodeServicesFactory(
    IHttpClientFactory https,
    PexipErrors errors,
    PexipTelemetry telemetry,
    ClientTelemetry sessions,
    IOptions<PexipClientOptions> options,
    TimeProvider time,
    ILogger<ConferencingNodeClient> logger)
{
    /// <summary>The name of the HTTP client for requests.</summary>
    public const string Requests = nameof(ConferencingNodeClient);

    /// <summary>The name of the HTTP client for streams of events, whose answers do not end.</summary>
    public const string Events = nameof(ConferencingNodeClient) + "." + nameof(Events);

    public NodeServices Make(Uri address)
    {
        var exchange = new PexipExchange(Client(Requests, address), errors, telemetry);
        var connector = new EventConnector(Client(Events, address), options.Value, sessions, time, logger);
        return new NodeServices(exchange, connector, sessions, time, logger);
    }

    private HttpClient Client(string name, Uri address)
    {
        var client = https.CreateClient(name);
        client.BaseAddress = PexipAddress.AsBase(address);
        client.Timeout = Timeout.InfiniteTimeSpan;
        return client;
    }
}

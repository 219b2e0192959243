using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace MaxConf.Benchmarks.Soak;

/// <summary>
/// Reads the meters of both sides: connections as Kestrel and the HTTP client count them, by the server's port, and the latter by whether
/// they are in use; sessions and streams as the typed client does. Listens from the start, as connections made before are not counted.
/// </summary>
internal sealed class SoakMeters : IDisposable
{
    private const string ServerPort = "server.port";
    private const string ConnectionState = "http.connection.state";

    private static readonly string[] Names =
    [
        "kestrel.active_connections", "http.client.open_connections", "maxconf.pexip.sessions", "maxconf.pexip.event_streams",
        "maxconf.pexip.event_stream_losses", "maxconf.pexip.conference_events",
    ];

    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<(string Name, int Port, string State), long> _sums = new();

    public SoakMeters()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (Names.Contains(instrument.Name))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>(Add);
        _listener.Start();
    }

    /// <summary>The meters of the typed client that count; those of others in this process do not.</summary>
    public IMeterFactory? Client { get; set; }

    /// <summary>The sum of a counter of the typed client.</summary>
    public long Sum(string name) => _sums.GetValueOrDefault((name, 0, ""));

    /// <summary>
    /// The sum of a counter of connections, over these servers; of the HTTP client's, those that are <c>active</c> or <c>idle</c>.
    /// </summary>
    public long Sum(string name, IEnumerable<Uri> servers, string state = "") =>
        servers.Sum(server => _sums.GetValueOrDefault((name, server.Port, state)));

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        var (port, connection) = (0, "");
        foreach (var (name, tag) in tags)
        {
            port = name == ServerPort && tag is int number ? number : port;
            connection = name == ConnectionState && tag is string text ? text : connection;
        }

        if (port > 0 || ReferenceEquals(instrument.Meter.Scope, Client))
        {
            _sums.AddOrUpdate((instrument.Name, port, connection), value, (_, sum) => sum + value);
        }
    }
}

using System.Diagnostics.Metrics;
using MaxConf.Pexip.Http;

namespace MaxConf.Pexip.Client.Http;

/// <summary>
/// Metrics of the sessions, under the name <c>MaxConf.Pexip</c>. Those of their requests are <see cref="PexipTelemetry"/>'s.
/// </summary>
internal sealed class ClientTelemetry
{
    private readonly UpDownCounter<long> _sessions;
    private readonly UpDownCounter<long> _streams;
    private readonly Counter<long> _events;
    private readonly Counter<long> _reconnects;

    public ClientTelemetry(IMeterFactory meters)
    {
        var meter = meters.Create(PexipTelemetry.Name);
        _sessions = meter.CreateUpDownCounter<long>("maxconf.pexip.sessions", "{session}", "Tokens held on conferencing nodes.");
        _streams = meter.CreateUpDownCounter<long>("maxconf.pexip.event_streams", "{stream}", "Open streams of events.");
        _events = meter.CreateCounter<long>("maxconf.pexip.conference_events", "{event}", "Events read from conferencing nodes.");
        _reconnects = meter.CreateCounter<long>("maxconf.pexip.event_stream_losses", "{stream}", "Streams of events that were lost.");
    }

    public void SessionBegun() => _sessions.Add(1);

    public void SessionOver() => _sessions.Add(-1);

    public void StreamOpened() => _streams.Add(1);

    public void StreamClosed() => _streams.Add(-1);

    public void EventRead() => _events.Add(1);

    public void StreamLost() => _reconnects.Add(1);
}

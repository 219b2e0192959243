using System.Diagnostics.Metrics;
using MaxConf.Functions.Observability;
using MaxConf.Pexip.EventSink;

namespace MaxConf.Functions.Events;

/// <summary>Counts what comes from event sinks.</summary>
internal sealed class EventSinkMetrics
{
    /// <summary>A metric's label must not have as many values as somebody cares to send.</summary>
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        PexipEventNames.SinkStarted,
        PexipEventNames.SinkUpdated,
        PexipEventNames.SinkStopped,
        PexipEventNames.SinkEnded,
        PexipEventNames.ConferenceStarted,
        PexipEventNames.ConferenceUpdated,
        PexipEventNames.ConferenceEnded,
        PexipEventNames.ParticipantConnected,
        PexipEventNames.ParticipantUpdated,
        PexipEventNames.ParticipantDisconnected,
        PexipEventNames.MediaStreamWindow,
        PexipEventNames.MediaStreamsDestroyed,
    };

    private readonly Counter<long> _received;
    private readonly Counter<long> _unheard;

    public EventSinkMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Telemetry.Meter);
        _received = meter.CreateCounter<long>("maxconf.events.received", "{event}", "Events received, by name.");
        _unheard = meter.CreateCounter<long>("maxconf.events.unheard", "{event}", "Events acknowledged that no room heard, by reason.");
    }

    public void Received(string eventName) =>
        _received.Add(1, KeyValuePair.Create<string, object?>("event", Known.Contains(eventName) ? eventName : "other"));

    /// <param name="reason"><c>unknown_room</c>, <c>not_an_event</c> or <c>no_meaning</c>.</param>
    /// <param name="count">How many.</param>
    public void Unheard(string reason, int count)
    {
        if (count > 0)
        {
            _unheard.Add(count, KeyValuePair.Create<string, object?>("reason", reason));
        }
    }
}

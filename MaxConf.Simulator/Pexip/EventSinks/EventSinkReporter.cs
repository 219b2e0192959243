using Microsoft.Extensions.Logging;

namespace MaxConf.Simulator.Pexip.EventSinks;

/// <summary>Tells journal, statistics, alarms and log how deliveries go. Callers hold the platform's lock.</summary>
internal sealed class EventSinkReporter(Journal journal, Statistics statistics, AlarmList alarms, ILogger logger)
{
    /// <summary>Name of the alarm of a publisher that has stopped.</summary>
    public const string StoppedAlarm = "eventsink_reached_maximum_backoff";

    public void Acknowledged(EventSinkPublisher publisher, IReadOnlyList<QueuedEvent> events)
    {
        statistics.EventsAcknowledged(events.Count);
        foreach (var item in events)
        {
            journal.Add("event_acknowledged", item.Room, publisher.Node.Address, item.Name);
        }
    }

    public void Failed(EventSinkPublisher publisher, string error, TimeSpan? retryAfter)
    {
        var sink = publisher.Sink.Text("name");
        statistics.EventPostFailed();
        journal.Add("event_failed", null, publisher.Node.Address, $"{sink}: {error}");
        if (retryAfter is { } wait)
        {
            Log.EventSinkFailed(logger, publisher.Node.Name, sink, error, wait.TotalSeconds);
            return;
        }

        alarms.Raise(StoppedAlarm, sink, publisher.Node.Address, $"Event sink {sink} stopped on {publisher.Node.Name}: {error}");
        journal.Add("event_sink_stopped", null, publisher.Node.Address, sink);
        Log.EventSinkStopped(logger, publisher.Node.Name, sink, publisher.Backlog);
    }

    public void Recovered(EventSinkPublisher publisher) =>
        alarms.Clear(StoppedAlarm, publisher.Sink.Text("name"), publisher.Node.Address);
}

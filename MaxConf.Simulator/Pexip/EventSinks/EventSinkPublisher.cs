using System.Threading.Channels;
using MaxConf.Simulator.Pexip.Conferencing;
using MaxConf.Simulator.Pexip.Management.Configuration;

namespace MaxConf.Simulator.Pexip.EventSinks;

/// <summary>
/// Delivers the events of one node to one sink: in order, one post at a time, each until it is accepted. Waits that grow too long end
/// in a stop, with an alarm; the queue is kept for a restart. Members are called with the platform's lock held.
/// </summary>
internal sealed partial class EventSinkPublisher
{
    private readonly IPublisherEnvironment _environment;
    private readonly EventSinkOutbox _outbox = new();
    private readonly RetryBackoff _backoff = new();
    private readonly Channel<bool> _wake =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly List<TaskCompletionSource> _settling = [];
    private ITimer? _retryTimer;
    private ITimer? _gatherTimer;
    private bool _isPosting;
    private bool _isStopped;
    private bool _isHeld;
    private bool _isRemoved;

    public EventSinkPublisher(ConferencingNode node, ConfigurationRow sink, bool isHeld, IPublisherEnvironment environment)
    {
        (Node, Sink, _isHeld, _environment) = (node, sink, isHeld, environment);
        Publish(NodeEvent.OfSink("eventsink_started"));
    }

    public ConferencingNode Node { get; }

    /// <summary>The sink as the node knows it now.</summary>
    public ConfigurationRow Sink { get; private set; }

    /// <summary>Events not yet accepted.</summary>
    public int Backlog => _outbox.Count;

    /// <summary>Whether nothing moves until something happens: all delivered, waiting to try again, held, or stopped.</summary>
    private bool IsSettled => !_isPosting && (_outbox.IsEmpty || _isHeld || _isStopped || _retryTimer is not null);

    /// <summary>Puts an event in line.</summary>
    public void Publish(NodeEvent item)
    {
        var version = Sink.Integer("version");
        foreach (var each in item.In(version))
        {
            var json = EventEnvelope.Write(
                Node.Address, _outbox.NextSeq(), version, _environment.Time.GetUtcNow(), each.Name, each.Data);
            _outbox.Add(new(each.Name, each.Room, json));
        }

        Gather();
    }

    /// <summary>Puts any message in line, as it is.</summary>
    public void PublishRaw(string json)
    {
        _outbox.Add(new(QueuedEvent.Raw, null, json));
        Gather();
    }

    /// <summary>Puts the delivered events of a conference in line once more.</summary>
    /// <returns>How many.</returns>
    public int Replay(string room)
    {
        var count = _outbox.Replay(room);
        Gather();
        return count;
    }

    /// <summary>The sink's configuration has changed; a new <c>restart_date</c> starts a stopped publisher with the queue it has.</summary>
    public void Configure(ConfigurationRow sink)
    {
        var restart = !Equals(sink["restart_date"], Sink["restart_date"]);
        Sink = sink;
        if (restart)
        {
            Restart();
        }
        else
        {
            Publish(NodeEvent.OfSink("eventsink_updated"));
        }
    }

    /// <summary>Stops posting until released; a post under way is finished.</summary>
    public void Hold(bool isHeld)
    {
        _isHeld = isHeld;
        Wake();
        Settle();
    }

    /// <summary>The sink is gone: what is queued gets one try, and the end is announced behind it.</summary>
    public void Remove()
    {
        Publish(NodeEvent.OfSink("eventsink_stopped"));
        _isRemoved = true;
        Wake();
    }

    /// <summary>The platform ends: no timer fires any more.</summary>
    public void Stop()
    {
        _retryTimer?.Dispose();
        _gatherTimer?.Dispose();
    }

    /// <summary>A task that ends once everything in line is delivered or has failed once.</summary>
    public Task WhenSettledAsync()
    {
        if (_gatherTimer is not null)
        {
            StopGathering();
        }

        if (IsSettled)
        {
            return Task.CompletedTask;
        }

        var settled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _settling.Add(settled);
        return settled.Task;
    }

    private void Restart()
    {
        _isStopped = false;
        _backoff.Reset();
        StopWaiting();
        _environment.Recovered(this);
    }

    private void Wake() => _wake.Writer.TryWrite(true);

    private void Settle()
    {
        if (!IsSettled)
        {
            return;
        }

        _settling.ForEach(waiter => waiter.TrySetResult());
        _settling.Clear();
    }
}

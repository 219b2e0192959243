using System.Text.Json;
using MaxConf.Simulator.Pexip.Conferencing;
using MaxConf.Simulator.Pexip.Management.Configuration;

namespace MaxConf.Simulator.Pexip.EventSinks;

/// <summary>
/// All publishers: one for each transcoding node and sink, from when the node knows of the sink until it knows that it is gone. Every
/// sink serves all locations. Callers hold the platform's lock, except for <see cref="DisposeAsync"/>.
/// </summary>
internal sealed class EventSinkHub(
    Lock gate, TimeProvider time, EventSinkPoster poster, ConfigurationDatabase configuration, EventSinkReporter reporter)
    : IPublisherEnvironment, IAsyncDisposable
{
    private readonly Dictionary<(ConferencingNode Node, int Sink), EventSinkPublisher> _publishers = [];
    private readonly HashSet<ConferencingNode> _held = [];
    private readonly List<Task> _running = [];
    private readonly CancellationTokenSource _stop = new();
    private int _duplicates;

    public Lock Gate => gate;

    public TimeProvider Time => time;

    public EventSinkPoster Poster => poster;

    public ConfigurationRow Global => configuration.Global;

    /// <summary>Events not yet accepted, of all publishers.</summary>
    public int Backlog => _publishers.Values.Sum(publisher => publisher.Backlog);

    /// <summary>Follows the sinks that a node knows of. A proxying node has none.</summary>
    public void Attach(ConferencingNode node)
    {
        if (!node.IsProxying)
        {
            node.Replica.Arrived += change => Apply(node, change);
        }
    }

    /// <summary>A node tells all its sinks.</summary>
    public void Publish(ConferencingNode node, Func<NodeEvent> create)
    {
        foreach (var publisher in Of(node))
        {
            publisher.Publish(create());
        }
    }

    /// <summary>Posts any JSON from a node to all its sinks, in line with its events.</summary>
    public void PublishRaw(ConferencingNode node, JsonElement json)
    {
        foreach (var publisher in Of(node))
        {
            publisher.PublishRaw(json.GetRawText());
        }
    }

    /// <summary>Posts all delivered events about a conference once more.</summary>
    /// <returns>How many are in line.</returns>
    public int Replay(string room) => _publishers.Values.Sum(publisher => publisher.Replay(room));

    /// <summary>The next so many deliveries are each posted once more after they were accepted.</summary>
    public void DeliverTwice(int next) => _duplicates += next;

    /// <summary>A node stops posting, or goes on.</summary>
    public void Hold(ConferencingNode node, bool isHeld)
    {
        if (isHeld)
        {
            _held.Add(node);
        }
        else
        {
            _held.Remove(node);
        }

        foreach (var publisher in Of(node))
        {
            publisher.Hold(isHeld);
        }
    }

    /// <summary>A task that ends once everything in line is delivered or has failed once.</summary>
    public Task WhenSettledAsync() => Task.WhenAll(_publishers.Values.Select(publisher => publisher.WhenSettledAsync()));

    public bool TakeDuplicate()
    {
        if (_duplicates == 0)
        {
            return false;
        }

        _duplicates--;
        return true;
    }

    public void Acknowledged(EventSinkPublisher publisher, IReadOnlyList<QueuedEvent> events) => reporter.Acknowledged(publisher, events);

    public void Failed(EventSinkPublisher publisher, string error, TimeSpan? retryAfter) => reporter.Failed(publisher, error, retryAfter);

    public void Recovered(EventSinkPublisher publisher) => reporter.Recovered(publisher);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (gate)
        {
            foreach (var publisher in _publishers.Values)
            {
                publisher.Stop();
            }
        }

        _stop.Dispose();
        poster.Dispose();
    }

    private IEnumerable<EventSinkPublisher> Of(ConferencingNode node) =>
        _publishers.Values.Where(publisher => publisher.Node == node);

    private void Apply(ConferencingNode node, ConfigurationChange change)
    {
        if (change.Row.Schema != EventSinkSchema.Schema)
        {
            return;
        }

        var key = (node, change.Row.Id);
        if (change.New is null && _publishers.Remove(key, out var removed))
        {
            removed.Remove();
            reporter.Recovered(removed);
        }
        else if (change.New is { } sink && _publishers.TryGetValue(key, out var existing))
        {
            existing.Configure(sink);
        }
        else if (change.New is { } added)
        {
            Start(key, new(node, added, _held.Contains(node), this));
        }
    }

    private void Start((ConferencingNode, int) key, EventSinkPublisher publisher)
    {
        _publishers.Add(key, publisher);
        _running.RemoveAll(task => task.IsCompleted);
        _running.Add(Task.Run(() => publisher.RunAsync(_stop.Token), CancellationToken.None));
    }
}

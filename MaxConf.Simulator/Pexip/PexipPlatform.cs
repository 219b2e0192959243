using MaxConf.Simulator.Faults;
using MaxConf.Simulator.Pexip.Conferencing;
using MaxConf.Simulator.Pexip.EventSinks;
using MaxConf.Simulator.Pexip.Management.Configuration;
using Microsoft.Extensions.Logging;

namespace MaxConf.Simulator.Pexip;

/// <summary>
/// One Pexip Infinity platform: the management node's configuration, the conferencing nodes with their meetings, and the publishers of
/// events. One lock guards all of it; nothing waits while holding it.
/// </summary>
internal sealed class PexipPlatform : IAsyncDisposable
{
    private readonly SimulatorOptions _options;
    private readonly ILogger _logger;
    private readonly MeetingObservers _observers = new();

    public PexipPlatform(SimulatorOptions options, TimeProvider time, FaultPlan faults, ILogger logger)
    {
        (_options, Time, _logger) = (options, time, logger);
        StartTime = time.GetUtcNow();
        Journal = new(time);
        Alarms = new(time);
        Nodes = [.. PlatformDefaults.Nodes(options).Select(Build)];
        var reporter = new EventSinkReporter(Journal, Statistics, Alarms, logger);
        EventSinks = new(Gate, time, new EventSinkPoster(time, faults), Configuration, reporter);
        _observers.Add(new MeetingReporter(EventSinks, Journal, time, logger));
        Conferences = new(Gate, time, options, Nodes, Configuration, _observers);
        Seed();
    }

    /// <summary>Guards everything below.</summary>
    public Lock Gate { get; } = new();

    public TimeProvider Time { get; }

    public DateTimeOffset StartTime { get; }

    public ConfigurationDatabase Configuration { get; } = new();

    public IReadOnlyList<ConferencingNode> Nodes { get; }

    public Conferences Conferences { get; }

    public EventSinkHub EventSinks { get; }

    public AlarmList Alarms { get; }

    public Journal Journal { get; }

    public Statistics Statistics { get; } = new();

    /// <summary>The node a request names, by name or address; null if there is none.</summary>
    public ConferencingNode? FindNode(string text) => Nodes.FirstOrDefault(node => node.IsCalled(text));

    /// <summary>Somebody else wants to hear what happens in meetings, from now on and after the event sinks.</summary>
    public void Observe(IMeetingObserver observer)
    {
        lock (Gate)
        {
            _observers.Add(observer);
        }
    }

    /// <summary>What an API request has written counts, and sets out for the nodes.</summary>
    public void Commit(ConfigurationTransaction transaction)
    {
        foreach (var change in transaction.Changes)
        {
            Report(change);
        }

        Replicate(transaction);
    }

    /// <summary>A room vanishes behind the API's back: the nodes learn of it, and no API deletion is counted.</summary>
    public void Forget(ConfigurationTransaction transaction, string name)
    {
        Journal.Add("room_forgotten", name);
        Replicate(transaction);
    }

    public async ValueTask DisposeAsync()
    {
        await EventSinks.DisposeAsync();
        foreach (var node in Nodes)
        {
            node.Replica.Dispose();
        }
    }

    private void Replicate(ConfigurationTransaction transaction)
    {
        foreach (var change in transaction.Changes)
        {
            foreach (var node in Nodes)
            {
                node.Replica.Send(change);
            }
        }
    }

    private ConferencingNode Build(ConferencingNodeOptions node) => new(
        node.Name,
        node.Address,
        node.SystemLocation,
        node.IsProxying,
        new ConfigurationReplica(Gate, Time, node.ReplicationDelay ?? _options.ReplicationDelay));

    /// <summary>What the options configure is there, and known to every node, from the start.</summary>
    private void Seed()
    {
        lock (Gate)
        {
            foreach (var node in Nodes)
            {
                EventSinks.Attach(node);
            }

            foreach (var row in PlatformDefaults.Rows(_options, Configuration))
            {
                Configuration[row.Schema.Name].Put(row);
                foreach (var node in Nodes)
                {
                    node.Replica.Seed(new(null, row));
                }
            }
        }
    }

    private void Report(ConfigurationChange change)
    {
        if (change.Row.Schema != ConferenceSchema.Schema)
        {
            return;
        }

        var name = change.Row.Text("name");
        if (change.Old is null)
        {
            Statistics.ConferenceCreated(name);
            Journal.Add("room_created", name);
            Log.RoomCreated(_logger, name, _options.ReplicationDelay.TotalSeconds);
        }
        else if (change.New is null)
        {
            Statistics.ConferenceDeleted(name, Deletion(name));
            Journal.Add("room_deleted", name);
            Log.RoomDeleted(_logger, name);
        }
    }

    private RoomDeletion Deletion(string name)
    {
        var live = Conferences.Find(name);
        return new(
            Time.GetUtcNow(),
            live?.Connected.Count(leg => !leg.IsDialledOut) ?? 0,
            live is null ? Conferences.History.Latest(name)?.EndTime : null);
    }
}

using MaxConf.Embedded.Engine.Activities;
using MaxConf.Embedded.Engine.Client;
using MaxConf.Embedded.Engine.Dispatch;
using MaxConf.Embedded.Engine.Entities;
using MaxConf.Embedded.Engine.History;
using MaxConf.Embedded.Engine.Orchestrations;
using MaxConf.Embedded.Engine.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MaxConf.Embedded.Engine;

/// <summary>
/// The durable engine: takes up at start what the file holds, then runs turns and activities as commits make them ready, until it is
/// stopped. See docs/architecture.md for the picture.
/// </summary>
internal sealed class DurableEngine : IHostedService, IDisposable
{
    private readonly DurableEngineOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<DurableEngine> _logger;
    private readonly OrchestrationRunner _orchestrations;
    private readonly EntityRunner _entities;
    private readonly InstanceDispatcher _instances;
    private readonly ActivityDispatcher _activities;
    private readonly DueTimer _dueTimer;
    private readonly CancellationTokenSource _stopping = new();
    private Task _work = Task.CompletedTask;
    private int _disposed;

    /// <exception cref="EmbeddedHostException">The data file cannot be used.</exception>
    public DurableEngine(DurableEngineOptions options, ITaskCatalog catalog, TimeProvider time, ILoggerFactory loggerFactory)
    {
        (_options, _time, _logger) = (options, time, loggerFactory.CreateLogger<DurableEngine>());
        Database = new Database(options.DataFile);
        Client = new EmbeddedDurableTaskClient(Database, Changes, time);
        var executor = new OrchestrationExecutor(catalog, loggerFactory, options.VerifyReplay ? new(loggerFactory) : null);
        _orchestrations = new(Database, executor, time, loggerFactory.CreateLogger<OrchestrationRunner>());
        _entities = new(Database, catalog, time, loggerFactory.CreateLogger<EntityRunner>());
        _instances = new(RunTurnAsync, new HotInstances(options.MaxHotEvents), time, _logger);
        var activities = new ActivityRunner(catalog, time, loggerFactory.CreateLogger<ActivityRunner>());
        _activities = new(activities, OnAnswered, time, _logger);
        _dueTimer = new(Database, _instances.Signal, time, _logger);
        Database.Writer.Committed += OnCommitted;
        Database.Writer.Failed += OnFailed;
    }

    /// <summary>Tells that the engine is of no use any more: the process should end, so that another can go on from the file.</summary>
    public event Action? Failed;

    /// <summary>Tells of every turn of an orchestration before it is written; for those who measure what is lived through.</summary>
    public event Action<TurnOutcome>? Turned
    {
        add => _orchestrations.Turned += value;
        remove => _orchestrations.Turned -= value;
    }

    public Database Database { get; }

    public EmbeddedDurableTaskClient Client { get; }

    /// <summary>Tells of instances that show something else of themselves.</summary>
    public InstanceChanges Changes { get; } = new();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        var (instances, activities) = Database.Read(session => (session.ReadyInstances(now), session.Activities()));
        instances.ForEach(_instances.Signal);
        activities.ForEach(_activities.Add);
        _dueTimer.Start();
        _work = Task.WhenAll(
            _instances.RunAsync(_options.MaxConcurrentTurns, _stopping.Token),
            _activities.RunAsync(_options.MaxConcurrentActivities, _stopping.Token));
        Log.EngineStarted(_logger, _options.DataFile, instances.Count, activities.Count);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        try
        {
            await _work.WaitAsync(_options.StopTimeout, _time, cancellationToken);
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            Log.StoppedWithWork(_logger);
        }

        await KeepAnswersAsync();
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        _stopping.Cancel();
        _dueTimer.Dispose();
        Database.Dispose();
        _stopping.Dispose();
    }

    private Task<bool> RunTurnAsync(LiveInstance instance) => InstanceIds.IsEntity(instance.InstanceId)
        ? _entities.RunAsync(instance.InstanceId, _stopping.Token)
        : _orchestrations.RunAsync(instance);

    private void OnAnswered(ActivityTask task, AnswerEvent answer) =>
        _instances.Deliver(task.InstanceId, new(answer, task.ExecutionId, MessageId: 0) { Answered = task });

    /// <summary>Writes the answers that no turn has taken in, so that their activities need not run again.</summary>
    private async Task KeepAnswersAsync()
    {
        var answers = _instances.Unwritten();
        if (answers.Count == 0)
        {
            return;
        }

        try
        {
            await Database.Writer.WriteAsync(
                transaction => answers.ForEach(answer => transaction.Answer(answer.Answered!, answer.Event)));
        }
        catch (Exception e)
        {
            Log.AnswersNotKept(_logger, answers.Count, e);
        }
    }

    private void OnFailed(Exception fault)
    {
        Log.WriterFailed(_logger, fault);
        Failed?.Invoke();
    }

    private void OnCommitted(CommitEffects effects)
    {
        foreach (var instanceId in effects.Instances)
        {
            _instances.Signal(instanceId);
        }

        foreach (var (instanceId, arrival) in effects.Arrivals)
        {
            _instances.Deliver(instanceId, arrival);
        }

        foreach (var activity in effects.Activities)
        {
            _activities.Add(activity);
        }

        if (effects.EarliestDue < DateTimeOffset.MaxValue)
        {
            _dueTimer.Add(effects.EarliestDue);
        }

        foreach (var (instanceId, status) in effects.Changed)
        {
            Changes.Tell(instanceId, status);
        }
    }
}

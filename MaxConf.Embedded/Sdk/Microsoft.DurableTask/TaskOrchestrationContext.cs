using System.Collections.Immutable;
using MaxConf.Embedded.Durable;
using Microsoft.DurableTask.Entities;
using Microsoft.Extensions.Logging;

namespace Microsoft.DurableTask;

/// <summary>
/// What an orchestrator works with. Orchestrator code runs again from the start each time something happens, so it takes
/// time, ids, calls and waits from here alone, and leaves no other trace.
/// </summary>
public abstract class TaskOrchestrationContext
{
    private ILoggerFactory? _replaySafeLoggerFactory;

    /// <summary>Name of the orchestrator.</summary>
    public abstract TaskName Name { get; }

    /// <summary>Instance id.</summary>
    public abstract string InstanceId { get; }

    /// <summary>The orchestration that started this one; null when none did.</summary>
    public abstract ParentOrchestrationInstance? Parent { get; }

    /// <summary>The time, UTC, the same at the same place on every replay.</summary>
    public abstract DateTime CurrentUtcDateTime { get; }

    /// <summary>Whether the code now runs over steps that were taken before.</summary>
    public abstract bool IsReplaying { get; }

    /// <summary>Version the instance was started with; empty when there is none.</summary>
    public virtual string Version => string.Empty;

    /// <summary>Configuration the host passes to orchestrators.</summary>
    public virtual IReadOnlyDictionary<string, object?> Properties { get; } = ImmutableDictionary<string, object?>.Empty;

    /// <summary>Calls, signals and locks of durable entities.</summary>
    /// <exception cref="NotSupportedException">The host has no entities.</exception>
    public virtual TaskOrchestrationEntityFeature Entities
        => throw new NotSupportedException($"{GetType()} has no durable entities.");

    /// <summary>Makes loggers that are silent during replay.</summary>
    public virtual ILoggerFactory ReplaySafeLoggerFactory
        => _replaySafeLoggerFactory ??= new ReplayAwareLoggerFactory(this, () => LoggerFactory);

    /// <summary>Makes loggers that write during replay too.</summary>
    protected abstract ILoggerFactory LoggerFactory { get; }

    /// <summary>The instance's input.</summary>
    /// <typeparam name="T">Type of the input.</typeparam>
    /// <returns>The input; the type's default when there is none.</returns>
    public abstract T? GetInput<T>();

    /// <summary>Calls an activity.</summary>
    /// <param name="name">Name of the activity.</param>
    /// <param name="input">Its input.</param>
    /// <param name="options">How to call it; null means once.</param>
    /// <returns>A task that ends with the activity.</returns>
    /// <exception cref="TaskFailedException">The activity failed, and no try was left.</exception>
    public virtual Task CallActivityAsync(TaskName name, object? input = null, TaskOptions? options = null)
        => CallActivityAsync<object>(name, input, options);

    /// <summary>Calls an activity without input.</summary>
    /// <param name="name">Name of the activity.</param>
    /// <param name="options">How to call it.</param>
    /// <returns>A task that ends with the activity.</returns>
    /// <exception cref="TaskFailedException">The activity failed, and no try was left.</exception>
    public virtual Task CallActivityAsync(TaskName name, TaskOptions options) => CallActivityAsync(name, null, options);

    /// <summary>Calls an activity without input.</summary>
    /// <typeparam name="TResult">Type of its output.</typeparam>
    /// <param name="name">Name of the activity.</param>
    /// <param name="options">How to call it.</param>
    /// <returns>The activity's output.</returns>
    /// <exception cref="TaskFailedException">The activity failed, and no try was left.</exception>
    public virtual Task<TResult> CallActivityAsync<TResult>(TaskName name, TaskOptions options)
        => CallActivityAsync<TResult>(name, null, options);

    /// <summary>Calls an activity.</summary>
    /// <typeparam name="TResult">Type of its output.</typeparam>
    /// <param name="name">Name of the activity.</param>
    /// <param name="input">Its input.</param>
    /// <param name="options">How to call it; null means once.</param>
    /// <returns>The activity's output.</returns>
    /// <exception cref="TaskFailedException">The activity failed, and no try was left.</exception>
    public abstract Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null);

    /// <summary>Waits for a time to pass.</summary>
    /// <param name="delay">How long.</param>
    /// <param name="cancellationToken">Cancels the timer.</param>
    /// <returns>A task that ends then.</returns>
    public virtual Task CreateTimer(TimeSpan delay, CancellationToken cancellationToken)
        => CreateTimer(CurrentUtcDateTime.Add(delay), cancellationToken);

    /// <summary>Waits for an instant.</summary>
    /// <param name="fireAt">When, UTC.</param>
    /// <param name="cancellationToken">Cancels the timer.</param>
    /// <returns>A task that ends then.</returns>
    public abstract Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken);

    /// <summary>Waits for an event sent to this instance.</summary>
    /// <typeparam name="T">Type of its payload.</typeparam>
    /// <param name="eventName">Name of the event, in any case.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The payload.</returns>
    /// <exception cref="TaskCanceledException">Waiting was given up.</exception>
    public abstract Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default);

    /// <summary>Waits a limited time for an event sent to this instance.</summary>
    /// <typeparam name="T">Type of its payload.</typeparam>
    /// <param name="eventName">Name of the event, in any case.</param>
    /// <param name="timeout">How long.</param>
    /// <returns>The payload.</returns>
    /// <exception cref="TaskCanceledException">The time has passed.</exception>
    public Task<T> WaitForExternalEvent<T>(string eventName, TimeSpan timeout)
        => WaitForExternalEvent<T>(eventName, timeout, CancellationToken.None);

    /// <summary>Waits a limited time for an event sent to this instance.</summary>
    /// <typeparam name="T">Type of its payload.</typeparam>
    /// <param name="eventName">Name of the event, in any case.</param>
    /// <param name="timeout">How long.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The payload.</returns>
    /// <exception cref="TaskCanceledException">The time has passed, or waiting was given up.</exception>
    public async Task<T> WaitForExternalEvent<T>(string eventName, TimeSpan timeout, CancellationToken cancellationToken)
    {
        // Timer first, then wait: the order is part of the instance's history.
        using var stopTimer = new CancellationTokenSource();
        using var stopWaiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var timer = CreateTimer(timeout, stopTimer.Token);
        var received = WaitForExternalEvent<T>(eventName, stopWaiting.Token);
        var loser = await Task.WhenAny(timer, received) == received ? stopTimer : stopWaiting;

        // Not CancelAsync: what hangs on the token is orchestrator code and stays on the orchestrator's thread.
        loser.Cancel();
        return await received;
    }

    /// <summary>Sends an event to another instance.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="eventName">Name of the event.</param>
    /// <param name="payload">What goes with it.</param>
    public abstract void SendEvent(string instanceId, string eventName, object payload);

    /// <summary>Sets the status that clients see.</summary>
    /// <param name="customStatus">The status; null clears it.</param>
    public abstract void SetCustomStatus(object? customStatus);

    /// <summary>Calls another orchestrator.</summary>
    /// <typeparam name="TResult">Type of its output.</typeparam>
    /// <param name="orchestratorName">Name of the orchestrator.</param>
    /// <param name="input">Its input.</param>
    /// <param name="options">How to call it, <see cref="SubOrchestrationOptions"/> to choose the instance id.</param>
    /// <returns>The sub-orchestration's output.</returns>
    /// <exception cref="TaskFailedException">The sub-orchestration failed, and no try was left.</exception>
    public abstract Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName orchestratorName, object? input = null, TaskOptions? options = null);

    /// <summary>Calls another orchestrator without input.</summary>
    /// <typeparam name="TResult">Type of its output.</typeparam>
    /// <param name="orchestratorName">Name of the orchestrator.</param>
    /// <param name="options">How to call it.</param>
    /// <returns>The sub-orchestration's output.</returns>
    /// <exception cref="TaskFailedException">The sub-orchestration failed, and no try was left.</exception>
    public virtual Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, TaskOptions options)
        => CallSubOrchestratorAsync<TResult>(orchestratorName, null, options);

    /// <summary>Calls another orchestrator without input.</summary>
    /// <param name="orchestratorName">Name of the orchestrator.</param>
    /// <param name="options">How to call it.</param>
    /// <returns>A task that ends with the sub-orchestration.</returns>
    /// <exception cref="TaskFailedException">The sub-orchestration failed, and no try was left.</exception>
    public virtual Task CallSubOrchestratorAsync(TaskName orchestratorName, TaskOptions options)
        => CallSubOrchestratorAsync(orchestratorName, null, options);

    /// <summary>Calls another orchestrator.</summary>
    /// <param name="orchestratorName">Name of the orchestrator.</param>
    /// <param name="input">Its input.</param>
    /// <param name="options">How to call it, <see cref="SubOrchestrationOptions"/> to choose the instance id.</param>
    /// <returns>A task that ends with the sub-orchestration.</returns>
    /// <exception cref="TaskFailedException">The sub-orchestration failed, and no try was left.</exception>
    public virtual Task CallSubOrchestratorAsync(TaskName orchestratorName, object? input = null, TaskOptions? options = null)
        => CallSubOrchestratorAsync<object>(orchestratorName, input, options);

    /// <summary>Starts the instance over with an empty history once the orchestrator returns.</summary>
    /// <param name="newInput">Input of the new run.</param>
    /// <param name="preserveUnprocessedEvents">Whether events not awaited yet go to the new run.</param>
    public abstract void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true);

    /// <summary>Starts the instance over with an empty history once the orchestrator returns.</summary>
    /// <param name="options">How.</param>
    public virtual void ContinueAsNew(ContinueAsNewOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ContinueAsNew(options.NewInput, options.PreserveUnprocessedEvents);
    }

    /// <summary>Makes an id that is the same at the same place on every replay.</summary>
    /// <returns>The id.</returns>
    public abstract Guid NewGuid();

    /// <summary>Makes a logger that is silent during replay.</summary>
    /// <param name="categoryName">Category of its lines.</param>
    /// <returns>The logger.</returns>
    public virtual ILogger CreateReplaySafeLogger(string categoryName)
        => new ReplayAwareLogger(this, LoggerFactory.CreateLogger(categoryName));

    /// <summary>Makes a logger that is silent during replay.</summary>
    /// <param name="type">Type whose name is the category of its lines.</param>
    /// <returns>The logger.</returns>
    public virtual ILogger CreateReplaySafeLogger(Type type)
        => new ReplayAwareLogger(this, LoggerFactory.CreateLogger(type));

    /// <summary>Makes a logger that is silent during replay.</summary>
    /// <typeparam name="T">Type whose name is the category of its lines.</typeparam>
    /// <returns>The logger.</returns>
    public virtual ILogger CreateReplaySafeLogger<T>() => CreateReplaySafeLogger(typeof(T));

    /// <summary>Compares the instance's version with another.</summary>
    /// <param name="version">The other version.</param>
    /// <returns>
    /// Less than, equal to or more than zero. None is less than any; two of the form 1.2.3.4 compare by number, others as
    /// text in any case.
    /// </returns>
    public virtual int CompareVersionTo(string version) => TaskVersions.Compare(Version, version);
}

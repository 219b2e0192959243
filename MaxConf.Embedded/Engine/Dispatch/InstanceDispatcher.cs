using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace MaxConf.Embedded.Engine.Dispatch;

/// <summary>Runs the turns of each instance one after the other, and those of different instances side by side.</summary>
/// <param name="runTurn">Runs one turn; tells whether another one waits already.</param>
/// <param name="hot">Which executions stay in memory between turns.</param>
/// <param name="time">Measures how long to wait after a fault.</param>
/// <param name="logger">Hears of faults.</param>
internal sealed class InstanceDispatcher(Func<LiveInstance, Task<bool>> runTurn, HotInstances hot, TimeProvider time, ILogger logger)
{
    private readonly Channel<LiveInstance> _queue = Channel.CreateUnbounded<LiveInstance>();
    private readonly Dictionary<string, LiveInstance> _live = new(StringComparer.Ordinal);

    /// <summary>An instance finds something in the file.</summary>
    public void Signal(string instanceId)
    {
        lock (_live)
        {
            var instance = Find(instanceId);
            instance.LookInFile();
            Wake(instance);
        }
    }

    /// <summary>An orchestration has something to take in.</summary>
    public void Deliver(string instanceId, Arrival arrival)
    {
        lock (_live)
        {
            var instance = Find(instanceId);
            instance.Add(arrival);
            Wake(instance);
        }
    }

    /// <summary>Works until <paramref name="stopping"/>, on <paramref name="concurrency"/> instances at a time; ends when all have paused.</summary>
    public Task RunAsync(int concurrency, CancellationToken stopping) =>
        Task.WhenAll(Enumerable.Range(0, concurrency).Select(_ => WorkAsync(stopping)));

    /// <summary>Answers that no turn has taken in.</summary>
    public List<Arrival> Unwritten()
    {
        lock (_live)
        {
            return [.. _live.Values.SelectMany(instance => instance.Unwritten())];
        }
    }

    private async Task WorkAsync(CancellationToken stopping)
    {
        await Task.Yield();
        try
        {
            while (true)
            {
                var instance = await _queue.Reader.ReadAsync(stopping);
                await TurnAsync(instance, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The rest waits in the file for the next start.
        }
    }

    private async Task TurnAsync(LiveInstance instance, CancellationToken stopping)
    {
        lock (_live)
        {
            instance.IsSignalled = false;
        }

        try
        {
            var more = await runTurn(instance);
            Leave(instance, more);
        }
        catch (Exception e) when (e is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            Log.TurnFailed(logger, instance.InstanceId, e);
            _ = RetryLaterAsync(instance, stopping);
        }
    }

    private LiveInstance Find(string instanceId)
    {
        if (!_live.TryGetValue(instanceId, out var instance))
        {
            _live[instanceId] = instance = new(instanceId);
        }

        return instance;
    }

    private void Wake(LiveInstance instance)
    {
        if (instance.IsBusy)
        {
            instance.IsSignalled = true;
            return;
        }

        instance.IsBusy = true;
        _queue.Writer.TryWrite(instance);
    }

    private void Leave(LiveInstance instance, bool more)
    {
        lock (_live)
        {
            if (!more && !instance.IsSignalled)
            {
                instance.IsBusy = false;
                foreach (var cold in hot.Used(instance))
                {
                    cold.Forget();
                    _live.Remove(cold.InstanceId);
                }

                return;
            }
        }

        _queue.Writer.TryWrite(instance);
    }

    private async Task RetryLaterAsync(LiveInstance instance, CancellationToken stopping)
    {
        await Task.Delay(EngineFault.Pause, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!stopping.IsCancellationRequested)
        {
            _queue.Writer.TryWrite(instance);
        }
    }
}

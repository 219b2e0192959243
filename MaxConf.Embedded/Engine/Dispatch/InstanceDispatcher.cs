using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace MaxConf.Embedded.Engine.Dispatch;

/// <summary>Runs the turns of each instance one after the other, and those of different instances side by side.</summary>
/// <param name="runTurn">Runs one turn; tells whether another one waits already.</param>
/// <param name="time">Measures how long to wait after a fault.</param>
/// <param name="logger">Hears of faults.</param>
internal sealed class InstanceDispatcher(Func<string, Task<bool>> runTurn, TimeProvider time, ILogger logger)
{
    private readonly Channel<string> _queue = Channel.CreateUnbounded<string>();

    /// <summary>Instances that wait or run; true for one that was signalled again since its turn began.</summary>
    private readonly Dictionary<string, bool> _busy = new(StringComparer.Ordinal);

    /// <summary>An instance has something to take in.</summary>
    public void Signal(string instanceId)
    {
        lock (_busy)
        {
            if (!_busy.TryAdd(instanceId, false))
            {
                _busy[instanceId] = true;
                return;
            }
        }

        _queue.Writer.TryWrite(instanceId);
    }

    /// <summary>Works until <paramref name="stopping"/>, on <paramref name="concurrency"/> instances at a time; ends when all have paused.</summary>
    public Task RunAsync(int concurrency, CancellationToken stopping) =>
        Task.WhenAll(Enumerable.Range(0, concurrency).Select(_ => WorkAsync(stopping)));

    private async Task WorkAsync(CancellationToken stopping)
    {
        await Task.Yield();
        try
        {
            while (true)
            {
                var instanceId = await _queue.Reader.ReadAsync(stopping);
                await TurnAsync(instanceId, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The rest waits in the file for the next start.
        }
    }

    private async Task TurnAsync(string instanceId, CancellationToken stopping)
    {
        lock (_busy)
        {
            _busy[instanceId] = false;
        }

        try
        {
            var more = await runTurn(instanceId);
            Leave(instanceId, more);
        }
        catch (Exception e) when (e is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            Log.TurnFailed(logger, instanceId, e);
            _ = RetryLaterAsync(instanceId, stopping);
        }
    }

    private void Leave(string instanceId, bool more)
    {
        lock (_busy)
        {
            if (!more && !_busy[instanceId])
            {
                _busy.Remove(instanceId);
                return;
            }
        }

        _queue.Writer.TryWrite(instanceId);
    }

    private async Task RetryLaterAsync(string instanceId, CancellationToken stopping)
    {
        await Task.Delay(EngineFault.Pause, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!stopping.IsCancellationRequested)
        {
            _queue.Writer.TryWrite(instanceId);
        }
    }
}

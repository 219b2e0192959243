using System.Threading.Channels;
using MaxConf.Embedded.Engine.Activities;
using MaxConf.Embedded.Engine.History;
using MaxConf.Embedded.Engine.Storage;
using Microsoft.Extensions.Logging;

namespace MaxConf.Embedded.Engine.Dispatch;

/// <summary>Runs activities as they are decided, up to a number at a time.</summary>
/// <param name="runner">Runs one.</param>
/// <param name="answered">Hears what came of it.</param>
/// <param name="time">Measures how long to wait after a fault.</param>
/// <param name="logger">Hears of faults.</param>
internal sealed class ActivityDispatcher(ActivityRunner runner, Action<ActivityTask, AnswerEvent> answered, TimeProvider time, ILogger logger)
{
    private readonly Channel<ActivityTask> _queue = Channel.CreateUnbounded<ActivityTask>();

    public void Add(ActivityTask task) => _queue.Writer.TryWrite(task);

    /// <summary>Works until <paramref name="stopping"/>; what has begun then is told so by the same token.</summary>
    public Task RunAsync(int concurrency, CancellationToken stopping) =>
        Task.WhenAll(Enumerable.Range(0, concurrency).Select(_ => WorkAsync(stopping)));

    private async Task WorkAsync(CancellationToken stopping)
    {
        await Task.Yield();
        try
        {
            while (true)
            {
                await RunAsync(await _queue.Reader.ReadAsync(stopping), stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // What was not answered is run again after the next start.
        }
    }

    private async Task RunAsync(ActivityTask task, CancellationToken stopping)
    {
        try
        {
            answered(task, await runner.RunAsync(task, stopping));
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            Log.ActivityNotAnswered(logger, task.Name, task.InstanceId, e);
            await Task.Delay(EngineFault.Pause, time, stopping);
            Add(task);
        }
    }
}

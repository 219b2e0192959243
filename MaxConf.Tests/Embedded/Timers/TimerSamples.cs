using System.Threading.Channels;
using Microsoft.Azure.Functions.Worker;

namespace MaxConf.Tests.Embedded.Timers;

/// <summary>Timer functions that hand their runs to the test and wait until it lets them end.</summary>
public sealed class TimerSamples(TimerSamples.Runs runs)
{
    [Function("EveryTenMinutes")]
    public Task EveryTenMinutes([TimerTrigger("0 */10 * * * *")] TimerInfo timer, CancellationToken cancellation)
        => runs.RunAsync(timer, cancellation);

    public sealed class Unmonitored(Runs runs)
    {
        [Function("Unmonitored")]
        public Task Run(
            [TimerTrigger("%Timers:Interval%", UseMonitor = false, RunOnStartup = true)] TimerInfo timer, CancellationToken cancellation)
            => runs.RunAsync(timer, cancellation);
    }

    public sealed class Broken
    {
        [Function("Broken")]
        public static void Run([TimerTrigger("%Nowhere%")] TimerInfo timer) => Assert.NotNull(timer);
    }

    public sealed class Runs
    {
        private readonly Channel<Run> _runs = Channel.CreateUnbounded<Run>();

        public bool HasWaiting => _runs.Reader.Count > 0;

        public ValueTask<Run> NextAsync() => _runs.Reader.ReadAsync();

        public async Task RunAsync(TimerInfo timer, CancellationToken cancellation)
        {
            var run = new Run(timer);
            await _runs.Writer.WriteAsync(run, cancellation);
            await run.Ended.Task.WaitAsync(cancellation);
        }
    }

    public sealed record Run(TimerInfo Timer)
    {
        public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

using MaxConf.Embedded.Functions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MaxConf.Embedded.Timers;

/// <summary>Runs the timer functions while the host runs. Stopping waits for runs under way as long as the host allows.</summary>
internal sealed class TimerService : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _abandoning = new();
    private readonly ILogger<TimerService> _logger;
    private readonly List<TimerFunction> _timers;
    private List<(TimerFunction Timer, Task Run)> _runs = [];

    /// <exception cref="EmbeddedHostException">A schedule cannot be read.</exception>
    public TimerService(
        FunctionCatalog catalog,
        FunctionRunner runner,
        IScheduleMonitor monitor,
        IConfiguration settings,
        TimeProvider time,
        ILogger<TimerService> logger)
    {
        _logger = logger;
        _timers =
        [
            .. catalog.OfKind(TriggerKind.Timer)
                .Select(function => new TimerFunction(function, ScheduleOf(function, settings), runner, monitor, time, logger)),
        ];
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _runs = _timers.ConvertAll(timer => (timer, Task.Run(() => RunAsync(timer), CancellationToken.None)));
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        var all = Task.WhenAll(_runs.Select(each => each.Run)).ContinueWith(
            static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        try
        {
            await all.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            var cutOff = _runs.Where(each => !each.Run.IsCompleted).Select(each => each.Timer.Name).ToArray();
            if (cutOff.Length > 0)
            {
                Log.TimersCutOff(_logger, string.Join(", ", cutOff));
            }

            await _abandoning.CancelAsync();
        }
    }

    private Task RunAsync(TimerFunction timer) => timer.RunAsync(_stopping.Token, _abandoning.Token);

    public void Dispose()
    {
        _stopping.Dispose();
        _abandoning.Dispose();
    }

    private static TimerSchedule ScheduleOf(FunctionDescriptor function, IConfiguration settings)
    {
        var text = ((TimerTriggerAttribute)function.Signature.Trigger).Schedule;
        try
        {
            return TimerSchedule.Parse(text, settings);
        }
        catch (FormatException e)
        {
            throw function.Signature.Wrong($"has the schedule '{text}', which cannot be read: {e.Message}.");
        }
    }
}

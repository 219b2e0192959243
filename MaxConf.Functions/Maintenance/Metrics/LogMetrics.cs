using MaxConf.Functions.Observability;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Maintenance.Metrics;

/// <summary>
/// Every five minutes: reads how rooms and Pexip are, and puts it on every sink. What cannot be read or written is a warning in the log
/// and gone, for the next run reads anew; so the run itself never fails. It takes four minutes at most.
/// <para>
/// One run at a time: neither host starts a timer function before its last run has ended, and on Azure only one instance runs it. A run
/// missed is not made up for, as what would have been read then cannot be any more.
/// </para>
/// </summary>
internal sealed class LogMetrics(
    MetricsReader reader,
    IEnumerable<IMetricsSink> sinks,
    IOptions<MetricsOptions> options,
    IHostApplicationLifetime lifetime,
    ILogger<LogMetrics> logger)
{
    [Function(nameof(LogMetrics))]
    public async Task RunAsync(
        [TimerTrigger("0 */5 * * * *", UseMonitor = false)] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        if (!options.Value.Enabled)
        {
            return;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping, cancellationToken);
        try
        {
            var reading = await reader.ReadAsync(client, stop.Token);
            foreach (var sink in sinks)
            {
                await TryWriteAsync(sink, reading, stop.Token);
            }
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // No stop is to wait for figures.
        }
    }

    private async Task TryWriteAsync(IMetricsSink sink, MetricsReading reading, CancellationToken cancellationToken)
    {
        try
        {
            await sink.WriteAsync(reading, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // What a call came to is said in its message; anything else is told in full.
            Log.MetricsNotWritten(logger, sink.GetType().Name, exception.Message, exception is HttpRequestException ? null : exception);
        }
    }
}

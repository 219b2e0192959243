using MaxConf.Embedded.Engine.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MaxConf.Embedded.Engine.Retention;

/// <summary>
/// Forgets instances some time after they have finished, and gives the room they took in the file back. It works in small steps with pauses
/// in between, so that nobody waits long for the writer.
/// </summary>
/// <param name="database">The engine's file.</param>
/// <param name="retention">How long finished instances are kept; zero is for ever.</param>
/// <param name="time">Says when.</param>
/// <param name="logger">Hears what was purged.</param>
internal sealed class RetentionService(
    Database database, TimeSpan retention, TimeProvider time, ILogger<RetentionService> logger) : BackgroundService
{
    /// <summary>How long between two looks at the file; the first is at start.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <summary>How long the writer is left to others after each step.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Instances purged in one transaction.</summary>
    public const int BatchSize = 100;

    /// <summary>Pages given back in one transaction, 1 MiB of the usual 4 KiB.</summary>
    private const int PagesAtOnce = 256;

    /// <summary>Free pages that are left in the file, for what comes next.</summary>
    private const int SparePages = 256;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            await TrySweepAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>A file that refuses is no reason to end the app: the next look comes.</summary>
    private async Task TrySweepAsync(CancellationToken stopping)
    {
        try
        {
            var purged = retention > TimeSpan.Zero ? await PurgeAsync(time.GetUtcNow() - retention, stopping) : 0;
            if (purged > 0)
            {
                Log.InstancesPurged(logger, purged, retention);
            }

            await ReleaseAsync(stopping);
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            Log.RetentionFailed(logger, e);
        }
    }

    private async Task<int> PurgeAsync(DateTimeOffset finishedBefore, CancellationToken stopping)
    {
        var purged = 0;
        while (database.Read(session => session.ExpiredInstances(finishedBefore, BatchSize)) is { Count: > 0 } expired)
        {
            purged += await database.Writer.WriteAsync(transaction => transaction.PurgeExpired(expired, finishedBefore));
            await Task.Delay(Pause, time, stopping);
        }

        return purged;
    }

    private async Task ReleaseAsync(CancellationToken stopping)
    {
        var free = database.Read(session => session.Scalar<long>("PRAGMA freelist_count"));
        while (free > SparePages)
        {
            free = await database.Writer.WriteAsync(transaction => transaction.ReleasePages(PagesAtOnce));
            await Task.Delay(Pause, time, stopping);
        }
    }
}

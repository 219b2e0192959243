using Microsoft.Azure.Functions.Worker;

namespace MaxConf.Embedded.Timers;

/// <summary>Remembers where monitored schedules stand.</summary>
internal interface IScheduleMonitor
{
    /// <summary>What was last written for a function; null when nothing was.</summary>
    Task<ScheduleStatus?> ReadAsync(string function, CancellationToken cancellation);

    /// <summary>Replaces what is remembered for a function.</summary>
    Task WriteAsync(string function, ScheduleStatus status, CancellationToken cancellation);
}

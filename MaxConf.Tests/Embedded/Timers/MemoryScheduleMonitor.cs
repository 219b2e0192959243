using System.Collections.Concurrent;
using MaxConf.Embedded.Timers;
using Microsoft.Azure.Functions.Worker;

namespace MaxConf.Tests.Embedded.Timers;

/// <summary>Remembers schedules where a test can look at them.</summary>
internal sealed class MemoryScheduleMonitor : IScheduleMonitor
{
    private readonly ConcurrentDictionary<string, ScheduleStatus> _statuses = new(StringComparer.OrdinalIgnoreCase);

    public Task<ScheduleStatus?> ReadAsync(string function, CancellationToken cancellation)
        => Task.FromResult(_statuses.GetValueOrDefault(function));

    public Task WriteAsync(string function, ScheduleStatus status, CancellationToken cancellation)
    {
        _statuses[function] = status;
        return Task.CompletedTask;
    }
}

using MaxConf.Embedded.Engine;
using MaxConf.Embedded.Engine.Storage;
using Microsoft.Azure.Functions.Worker;

namespace MaxConf.Embedded.Timers;

/// <summary>Remembers in the data file where schedules stand, so that a run missed while the process was down is noticed.</summary>
internal sealed class SqliteScheduleMonitor(DurableEngine engine) : IScheduleMonitor
{
    public Task<ScheduleStatus?> ReadAsync(string function, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(engine.Database.Read(session => session.Schedule(function)));
    }

    public Task WriteAsync(string function, ScheduleStatus status, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return engine.Database.Writer.WriteAsync(transaction => transaction.SaveSchedule(function, status));
    }
}

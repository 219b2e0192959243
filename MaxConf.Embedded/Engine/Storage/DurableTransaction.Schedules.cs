using Microsoft.Azure.Functions.Worker;

namespace MaxConf.Embedded.Engine.Storage;

internal sealed partial class DurableTransaction
{
    /// <summary>Keeps where a timer function's schedule stands.</summary>
    public void SaveSchedule(string function, ScheduleStatus status) => session.Execute(
        """
        INSERT INTO schedules (function_name, last, next, updated_at) VALUES ($0, $1, $2, $3)
        ON CONFLICT (function_name) DO UPDATE SET last = excluded.last, next = excluded.next, updated_at = excluded.updated_at
        """,
        function,
        Stored(status.Last),
        Stored(status.Next),
        Stored(status.LastUpdated));

    /// <summary>A schedule that has not run yet has the earliest of all times as its last.</summary>
    private static long Stored(DateTime time) => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)).ToStored();
}

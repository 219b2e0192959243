using MaxConf.Embedded.Engine.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace MaxConf.Embedded.Engine.Dispatch;

/// <summary>
/// Wakes instances whose timers fall due. Holds no timer but the next one: the others rest in the file, so a hundred thousand
/// sleepers cost no memory.
/// </summary>
internal sealed class DueTimer : IDisposable
{
    /// <summary>How long a stepped wall clock can go unnoticed: system timers count elapsed time, due times are times of day.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(1);

    private readonly Database _database;
    private readonly Action<string> _signal;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly ITimer _timer;
    private readonly Lock _lock = new();
    private DateTimeOffset _next = DateTimeOffset.MaxValue;

    public DueTimer(Database database, Action<string> signal, TimeProvider time, ILogger logger)
    {
        (_database, _signal, _time, _logger) = (database, signal, time, logger);
        _timer = time.CreateTimer(_ => Fire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Takes up what the file holds.</summary>
    public void Start() => Fire();

    /// <summary>Something new falls due at <paramref name="due"/>.</summary>
    public void Add(DateTimeOffset due)
    {
        lock (_lock)
        {
            if (due < _next) Arm(due);
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Fire()
    {
        lock (_lock)
        {
            var now = _time.GetUtcNow();
            if (now >= _next || _next == DateTimeOffset.MaxValue) Wake(now);
            Arm(_next);
        }
    }

    /// <summary>Wakes what is due. A file that cannot be read now is read again soon: nobody above would catch the exception.</summary>
    private void Wake(DateTimeOffset now)
    {
        try
        {
            foreach (var instanceId in _database.Read(session => session.DueInstances(now))) _signal(instanceId);
            _next = _database.Read(session => session.NextDue(now)) ?? DateTimeOffset.MaxValue;
        }
        catch (SqliteException e)
        {
            Log.DueNotRead(_logger, e);
            _next = now + AfterFault;
        }
    }

    private void Arm(DateTimeOffset due)
    {
        _next = due;
        if (due == DateTimeOffset.MaxValue) return;
        var wait = due - _time.GetUtcNow();
        wait = wait < TimeSpan.Zero ? TimeSpan.Zero : wait > LongestWait ? LongestWait : wait;
        _timer.Change(wait, Timeout.InfiniteTimeSpan);
    }
}

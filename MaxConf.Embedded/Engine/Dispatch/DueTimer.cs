using MaxConf.Embedded.Engine.Storage;
using Microsoft.Extensions.Logging;

namespace MaxConf.Embedded.Engine.Dispatch;

/// <summary>
/// Wakes instances whose timers fall due. Holds no timer but the next one: the others rest in the file, so a hundred thousand
/// sleepers cost no memory.
/// </summary>
internal sealed class DueTimer : IDisposable
{
    /// <summary>
    /// How long a stepped wall clock can go unnoticed: system timers count elapsed time, due times are times of day. So the file is
    /// looked at this often even when nothing seems to be due.
    /// </summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

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
            if (due >= _next)
            {
                return;
            }

            _next = due;
            Arm();
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Fire()
    {
        // Reset first: what is added while the file is read arms the timer by itself.
        lock (_lock)
        {
            _next = DateTimeOffset.MaxValue;
        }

        var next = Wake(_time.GetUtcNow());
        lock (_lock)
        {
            _next = next < _next ? next : _next;
            Arm();
        }
    }

    /// <summary>Wakes what is due. A file that cannot be read now is read again soon: nobody above would catch the exception.</summary>
    /// <returns>When to look again.</returns>
    private DateTimeOffset Wake(DateTimeOffset now)
    {
        try
        {
            foreach (var instanceId in _database.Read(session => session.DueInstances(now)))
            {
                _signal(instanceId);
            }

            return _database.Read(session => session.NextDue(now)) ?? DateTimeOffset.MaxValue;
        }
        catch (Exception e)
        {
            Log.DueNotRead(_logger, e);
            return now + EngineFault.Pause;
        }
    }

    private void Arm()
    {
        var wait = _next - _time.GetUtcNow();
        wait = wait < TimeSpan.Zero ? TimeSpan.Zero : wait > LongestWait ? LongestWait : wait;
        _timer.Change(wait, Timeout.InfiniteTimeSpan);
    }
}

using System.Diagnostics.Metrics;
using MaxConf.Functions.Observability;

namespace MaxConf.Functions.Pool;

/// <summary>What the pool counts. An entity's operations are not replayed, so they can count as they run.</summary>
internal sealed class PoolMetrics
{
    private readonly Counter<long> _takes;
    private readonly Histogram<double> _age;

    public PoolMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Telemetry.Meter);
        _takes = meter.CreateCounter<long>("maxconf.pool.takes", "{take}", "Requests that asked the pool, by outcome: hit or miss.");
        _age = meter.CreateHistogram<double>("maxconf.pool.room.age", "s", "How long a room was ready when it was taken.");
    }

    /// <summary>A request asked, and got a room or none.</summary>
    public void Taken(PooledRoom? room, DateTimeOffset now)
    {
        _takes.Add(1, new KeyValuePair<string, object?>("outcome", room is null ? "miss" : "hit"));
        if (room is not null)
        {
            _age.Record((now - room.ReadySince).TotalSeconds);
        }
    }
}

using System.Diagnostics.Metrics;
using MaxConf.Functions.Observability;

namespace MaxConf.Functions.Pool;

/// <summary>What the pool counts. An entity's operations are not replayed, so they can count as they run.</summary>
internal sealed class PoolMetrics
{
    private readonly Gauge<int> _rooms;
    private readonly Counter<long> _takes;
    private readonly Histogram<double> _age;

    public PoolMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Telemetry.Meter);
        _rooms = meter.CreateGauge<int>("maxconf.pool.rooms", "{room}", "Rooms of the pool by state: ready, coming or granted.");
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

    /// <summary>The pool is now so.</summary>
    public void Shows(RoomPoolState state)
    {
        _rooms.Record(state.Ready.Length, new KeyValuePair<string, object?>("state", "ready"));
        _rooms.Record(state.Coming.Count, new KeyValuePair<string, object?>("state", "coming"));
        _rooms.Record(state.Granted.Count, new KeyValuePair<string, object?>("state", "granted"));
    }
}

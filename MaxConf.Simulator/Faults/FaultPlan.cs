namespace MaxConf.Simulator.Faults;

/// <summary>The faults still to come, in the order they were asked for. Thread-safe.</summary>
internal sealed class FaultPlan(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly List<ScheduledFault> _faults = [];

    /// <summary>Adds a fault behind those already planned.</summary>
    public void Add(Fault fault)
    {
        var end = fault.DurationSeconds is { } seconds ? time.GetUtcNow().AddSeconds(seconds) : DateTimeOffset.MaxValue;
        lock (_gate)
        {
            _faults.Add(new(fault, fault.Count ?? int.MaxValue, end));
        }
    }

    /// <summary>Forgets every planned fault.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _faults.Clear();
        }
    }

    /// <summary>The fault this request meets, counted as used; null if it goes well.</summary>
    public Fault? Take(FaultTarget target, string method, string path)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            _faults.RemoveAll(fault => fault.Remaining <= 0 || fault.End <= now);
            var index = _faults.FindIndex(fault => fault.Fault.Matches(target, method, path));
            if (index < 0)
            {
                return null;
            }

            var found = _faults[index];
            _faults[index] = found with { Remaining = found.Remaining - 1 };
            return found.Fault;
        }
    }

    private sealed record ScheduledFault(Fault Fault, int Remaining, DateTimeOffset End);
}

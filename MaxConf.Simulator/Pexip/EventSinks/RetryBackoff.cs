namespace MaxConf.Simulator.Pexip.EventSinks;

/// <summary>The waits between the tries of an event: from the initial wait, doubling, until the maximum is reached.</summary>
internal sealed class RetryBackoff
{
    private TimeSpan? _last;

    /// <summary>The wait after a failure; null once it would reach the maximum, where the publisher gives up.</summary>
    public TimeSpan? Next(TimeSpan initial, TimeSpan maximum)
    {
        var next = _last is { } last ? last * 2 : initial;
        _last = next;
        return next < maximum ? next : null;
    }

    /// <summary>Begins anew.</summary>
    public void Reset() => _last = null;
}

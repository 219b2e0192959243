using MaxConf.Embedded.Engine.History;

namespace MaxConf.Embedded.Engine.Orchestrations;

/// <summary>
/// Events that came in before anybody waited, and those who wait for events, by name. Events are taken in the order of their arrival;
/// of several who wait, the latest is served first, as in the SDK: so a wait that was given up on takes nothing from the next.
/// </summary>
internal sealed class ExternalEvents
{
    private readonly List<EventRaised> _buffered = [];
    private readonly List<(string Name, TaskCompletionSource<string?> Waiter)> _waiters = [];

    /// <summary>What nobody has taken yet.</summary>
    public IReadOnlyList<EventRaised> Buffered => _buffered;

    /// <summary>Keeps an event from those who wait: the orchestrator has ended, and it is for the next execution.</summary>
    public void Keep(EventRaised raised) => _buffered.Add(raised);

    /// <summary>Whether anybody waits.</summary>
    public bool HasWaiters => _waiters.Count > 0;

    public void Raise(EventRaised raised)
    {
        var index = _waiters.FindLastIndex(w => Same(w.Name, raised.Name));
        if (index < 0)
        {
            _buffered.Add(raised);
            return;
        }

        var waiter = _waiters[index].Waiter;
        _waiters.RemoveAt(index);
        waiter.TrySetResult(raised.Input);
    }

    public Task<string?> WaitAsync(string name, CancellationToken cancellation)
    {
        var index = _buffered.FindIndex(e => Same(e.Name, name));
        if (index >= 0)
        {
            var input = _buffered[index].Input;
            _buffered.RemoveAt(index);
            return Task.FromResult(input);
        }

        if (cancellation.IsCancellationRequested)
        {
            return Task.FromCanceled<string?>(cancellation);
        }

        var waiter = new TaskCompletionSource<string?>();
        _waiters.Add((name, waiter));
        cancellation.Register(() => Leave(waiter, cancellation), useSynchronizationContext: false);
        return waiter.Task;
    }

    private void Leave(TaskCompletionSource<string?> waiter, CancellationToken cancellation)
    {
        _waiters.RemoveAll(w => w.Waiter == waiter);
        waiter.TrySetCanceled(cancellation);
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}

using MaxConf.Embedded.Engine.History;

namespace MaxConf.Embedded.Engine.Orchestrations;

/// <summary>Events that came in before anybody waited, and those who wait for events; both first in, first out, by name.</summary>
internal sealed class ExternalEvents
{
    private readonly List<EventRaised> _buffered = [];
    private readonly List<(string Name, TaskCompletionSource<string?> Waiter)> _waiters = [];

    /// <summary>What nobody has taken yet.</summary>
    public IReadOnlyList<EventRaised> Buffered => _buffered;

    public void Raise(EventRaised raised)
    {
        var index = _waiters.FindIndex(w => Same(w.Name, raised.Name));
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

        if (cancellation.IsCancellationRequested) return Task.FromCanceled<string?>(cancellation);
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

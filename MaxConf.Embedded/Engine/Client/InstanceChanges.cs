using Microsoft.DurableTask.Client;

namespace MaxConf.Embedded.Engine.Client;

/// <summary>Wakes those who wait for an instance to show something else of itself.</summary>
internal sealed class InstanceChanges
{
    private readonly Dictionary<string, List<ChangeWaiter>> _waiting = new(StringComparer.Ordinal);

    /// <summary>Completes at the next change after this call. Ask first, then read, then wait, so that no change is missed.</summary>
    public Task Next(string instanceId) => When(instanceId, _ => true).Happened;

    /// <summary>
    /// Waits for a status. Ask first, then read, then wait; and dispose of what it gives, so that nothing is left behind.
    /// </summary>
    public ChangeWaiter When(string instanceId, Func<OrchestrationRuntimeStatus, bool> reached)
    {
        var waiter = new ChangeWaiter(reached, Remove);
        lock (_waiting)
        {
            if (!_waiting.TryGetValue(instanceId, out var waiters))
            {
                _waiting[instanceId] = waiters = [];
            }

            waiters.Add(waiter);
        }

        return waiter;

        void Remove(ChangeWaiter waiter) => Leave(instanceId, waiter);
    }

    /// <param name="instanceId">The orchestration or entity that changed.</param>
    /// <param name="status">What it shows now; an entity is always running.</param>
    public void Tell(string instanceId, OrchestrationRuntimeStatus status)
    {
        List<ChangeWaiter> reached;
        lock (_waiting)
        {
            if (!_waiting.TryGetValue(instanceId, out var waiters))
            {
                return;
            }

            reached = waiters.FindAll(waiter => waiter.Reached(status));
            RemoveAll(instanceId, waiters, reached.Contains);
        }

        reached.ForEach(waiter => waiter.Wake());
    }

    private void Leave(string instanceId, ChangeWaiter waiter)
    {
        lock (_waiting)
        {
            if (_waiting.TryGetValue(instanceId, out var waiters))
            {
                RemoveAll(instanceId, waiters, other => other == waiter);
            }
        }
    }

    private void RemoveAll(string instanceId, List<ChangeWaiter> waiters, Predicate<ChangeWaiter> leaves)
    {
        waiters.RemoveAll(leaves);
        if (waiters.Count == 0)
        {
            _waiting.Remove(instanceId);
        }
    }
}

using System.Collections.Concurrent;

namespace MaxConf.Embedded.Engine.Client;

/// <summary>Wakes those who wait for an instance to show something else of itself.</summary>
internal sealed class InstanceChanges
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _waiting = new(StringComparer.Ordinal);

    /// <summary>
    /// Completes at the next change after this call, or before: look again then. Ask first, then read, then wait, so that no change is
    /// missed; whoever stops waiting calls <see cref="Tell"/>, so that nothing is left behind.
    /// </summary>
    public Task Next(string instanceId) =>
        _waiting.GetOrAdd(instanceId, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Tell(string instanceId)
    {
        if (_waiting.TryRemove(instanceId, out var waiting))
        {
            waiting.SetResult();
        }
    }
}

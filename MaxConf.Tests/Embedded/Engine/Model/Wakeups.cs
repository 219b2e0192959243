namespace MaxConf.Tests.Embedded.Engine.Model;

/// <summary>Wakes one who waits for something to change. Ask for the next wake-up, then look, then wait: so none is missed.</summary>
internal sealed class Wakeups
{
    private TaskCompletionSource _next = NewSource();

    public Task Next => Volatile.Read(ref _next).Task;

    public void Wake() => Interlocked.Exchange(ref _next, NewSource()).SetResult();

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

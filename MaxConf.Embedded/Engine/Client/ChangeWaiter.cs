using Microsoft.DurableTask.Client;

namespace MaxConf.Embedded.Engine.Client;

/// <summary>Somebody who waits for an instance to change.</summary>
/// <param name="reached">Whether a status is what is waited for.</param>
/// <param name="leave">Ends the wait.</param>
internal sealed class ChangeWaiter(Func<OrchestrationRuntimeStatus, bool> reached, Action<ChangeWaiter> leave) : IDisposable
{
    private readonly TaskCompletionSource _happened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Happened => _happened.Task;

    public bool Reached(OrchestrationRuntimeStatus status) => reached(status);

    public void Wake() => _happened.TrySetResult();

    public void Dispose() => leave(this);
}

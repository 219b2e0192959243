using MaxConf.Embedded.Engine.History;

namespace MaxConf.Embedded.Engine.Orchestrations;

internal sealed partial class OrchestrationContext
{
    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        var id = Decisions.NextId;
        var fired = new TaskCompletionSource();
        var due = new DateTimeOffset(fireAt.ToUniversalTime());
        Decisions.Add(new TimerCreated(Now, id, due), _ => fired.SetResult());
        cancellationToken.Register(() => CancelTimer(id, fired, cancellationToken), useSynchronizationContext: false);
        return fired.Task;
    }

    public override async Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default) =>
        Deserialize<T>(await Events.WaitAsync(eventName, cancellationToken));

    public override void SendEvent(string instanceId, string eventName, object payload) =>
        Decisions.Add(new EventSent(Now, Decisions.NextId, InstanceIds.Orchestration(instanceId), eventName, Serialize(payload)));

    private void CancelTimer(int id, TaskCompletionSource fired, CancellationToken cancellation)
    {
        if (!fired.TrySetCanceled(cancellation))
        {
            return;
        }

        Decisions.Abandon(id);
        if (!Replaying)
        {
            _cancelledTimers.Add(id);
        }
    }
}

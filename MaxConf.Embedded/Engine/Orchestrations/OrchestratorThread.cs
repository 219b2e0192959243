namespace MaxConf.Embedded.Engine.Orchestrations;

/// <summary>
/// Where an orchestrator's code runs: one step at a time, on whichever thread replays it, each continuation in the order in which it
/// was posted. That order is what makes a replay repeat the first run.
/// </summary>
internal sealed class OrchestratorThread : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _posted = new();

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (_posted) _posted.Enqueue((d, state));
    }

    public override void Send(SendOrPostCallback d, object? state) =>
        throw new NotSupportedException("An orchestrator's code never waits for another thread.");

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Runs a step and all that follows from it, until the orchestrator waits for the next event.</summary>
    public void Run(Action step)
    {
        var outer = Current;
        SetSynchronizationContext(this);
        try
        {
            step();
            while (TryTake(out var next)) next.Callback(next.State);
        }
        finally
        {
            SetSynchronizationContext(outer);
        }
    }

    private bool TryTake(out (SendOrPostCallback Callback, object? State) next)
    {
        lock (_posted) return _posted.TryDequeue(out next);
    }
}

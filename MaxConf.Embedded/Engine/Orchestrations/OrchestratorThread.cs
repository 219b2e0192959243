namespace MaxConf.Embedded.Engine.Orchestrations;

/// <summary>
/// Where an orchestrator's code runs: one step at a time, on whichever thread replays it, each continuation in the order in which it
/// was posted. That order is what makes a replay repeat the first run.
/// </summary>
internal sealed class OrchestratorThread : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _posted = new();

    /// <summary>Whether the orchestrator went on elsewhere: what comes back from there has no place in a replay, and is let go.</summary>
    public bool WasLeft { get; private set; }

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (Current == this)
        {
            _posted.Enqueue((d, state));
        }
        else
        {
            WasLeft = true;
        }
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
            while (_posted.TryDequeue(out var next))
            {
                next.Callback(next.State);
            }
        }
        finally
        {
            SetSynchronizationContext(outer);
        }
    }
}

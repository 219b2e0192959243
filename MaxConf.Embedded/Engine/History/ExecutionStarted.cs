namespace MaxConf.Embedded.Engine.History;

/// <summary>The first event of an execution.</summary>
/// <param name="Timestamp">When it was started.</param>
/// <param name="Name">The orchestrator.</param>
/// <param name="ExecutionId">The execution.</param>
/// <param name="Input">What the orchestrator is given.</param>
/// <param name="Parent">Who waits for its end.</param>
/// <param name="TraceParent">
/// The span that started it (W3C Trace Context): its activities are part of that trace. Null after <c>ContinueAsNew</c>, so that an
/// instance that lives for days does not go on in the trace of one request.
/// </param>
internal sealed record ExecutionStarted(
    DateTimeOffset Timestamp, string Name, string ExecutionId, string? Input, ParentTask? Parent, string? TraceParent = null)
    : HistoryEvent(Timestamp)
{
    /// <summary>As it stands in the file: the input is there once, with the instance. (The first version wrote it here too.)</summary>
    public ExecutionStarted WithoutInput() => this with { Input = null };

    /// <summary>As it is lived through: with the input of its instance.</summary>
    public ExecutionStarted WithInput(string? input) => Input is null ? this with { Input = input } : this;
}

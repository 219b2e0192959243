namespace Microsoft.DurableTask;

/// <summary>How an orchestration starts over.</summary>
public class ContinueAsNewOptions
{
    /// <summary>Input of the new run.</summary>
    public object? NewInput { get; set; }

    /// <summary>Whether events that arrived and were not awaited yet go to the new run. Default true.</summary>
    public bool PreserveUnprocessedEvents { get; set; } = true;

    /// <summary>Version of the new run; null keeps the present one.</summary>
    public string? NewVersion { get; set; }
}

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Where a monitored schedule stands.</summary>
public class ScheduleStatus
{
    /// <summary>The occurrence last run for, UTC; the default value before the first one.</summary>
    public DateTime Last { get; set; }

    /// <summary>The occurrence expected next, UTC.</summary>
    public DateTime Next { get; set; }

    /// <summary>When this status was last written, UTC.</summary>
    public DateTime LastUpdated { get; set; }
}

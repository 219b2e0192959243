namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a timer function learns about the occurrence it runs for.</summary>
public class TimerInfo
{
    /// <summary>Last and next occurrence; null when the schedule is not monitored.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>Whether the run is later than scheduled.</summary>
    public bool IsPastDue { get; set; }
}

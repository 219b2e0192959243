using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts the function on a schedule.</summary>
/// <param name="schedule">
/// NCRONTAB expression of six fields (seconds first) or five, an interval as <c>hh:mm:ss</c>, or <c>%Setting%</c>
/// for the value of that setting.
/// </param>
public sealed class TimerTriggerAttribute(string schedule) : TriggerBindingAttribute
{
    /// <summary>The schedule as it was written.</summary>
    public string Schedule { get; } = schedule;

    /// <summary>Whether occurrences are remembered across restarts, so that a missed one is caught up. Default true.</summary>
    public bool UseMonitor { get; set; } = true;

    /// <summary>Whether the function also runs when the host starts. Default false.</summary>
    public bool RunOnStartup { get; set; }
}

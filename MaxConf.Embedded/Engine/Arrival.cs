using MaxConf.Embedded.Engine.History;
using MaxConf.Embedded.Engine.Storage;

namespace MaxConf.Embedded.Engine;

/// <summary>Something for an orchestration to take in.</summary>
/// <param name="Event">What its history will say.</param>
/// <param name="ExecutionId">The only execution it is for; null for whichever is current.</param>
/// <param name="MessageId">Its row among the messages; 0 for what is not in the file.</param>
internal sealed record Arrival(HistoryEvent Event, string? ExecutionId, long MessageId)
{
    /// <summary>
    /// For an activity's answer that is not in the file: the activity. It is taken off the list by the turn that takes the answer in;
    /// should the process end before, the activity runs again.
    /// </summary>
    public ActivityTask? Answered { get; init; }

    /// <summary>For the start of an instance: the instance as it stands in the file.</summary>
    public InstanceRow? Begun { get; init; }
}

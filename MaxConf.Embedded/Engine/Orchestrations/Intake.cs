using MaxConf.Embedded.Engine.History;

namespace MaxConf.Embedded.Engine.Orchestrations;

/// <summary>Which waiting messages an instance takes in this turn. A suspended one takes only what ends or resumes it.</summary>
internal static class Intake
{
    /// <summary>The messages taken, in the order in which they are to be lived through, and whether the instance is then suspended.</summary>
    public static (List<(long Id, HistoryEvent Event)> Taken, bool Suspended) Take(
        IEnumerable<(long Id, HistoryEvent Event)> waiting, bool suspended)
    {
        var taken = new List<(long, HistoryEvent)>();
        var held = new List<(long, HistoryEvent)>();
        foreach (var message in waiting)
        {
            switch (message.Event)
            {
                case ExecutionTerminated:
                    taken.Add(message);
                    return (taken, false);
                case ExecutionSuspended:
                    taken.Add(message);
                    suspended = true;
                    break;
                case ExecutionResumed:
                    taken.Add(message);
                    taken.AddRange(held);
                    held.Clear();
                    suspended = false;
                    break;
                default:
                    (suspended ? held : taken).Add(message);
                    break;
            }
        }

        return (taken, suspended);
    }
}

using MaxConf.Embedded.Engine.History;

namespace MaxConf.Embedded.Engine.Orchestrations;

/// <summary>What an instance takes in of what waits for it. A suspended one takes only what resumes it.</summary>
internal static class Intake
{
    /// <summary>
    /// What is taken, in the order in which it is to be lived through, what has to wait, and whether the instance is then suspended.
    /// </summary>
    public static (List<Arrival> Taken, List<Arrival> Held, bool Suspended) Take(IEnumerable<Arrival> waiting, bool suspended)
    {
        var taken = new List<Arrival>();
        var held = new List<Arrival>();
        foreach (var arrival in waiting)
        {
            switch (arrival.Event)
            {
                case ExecutionSuspended:
                    taken.Add(arrival);
                    suspended = true;
                    break;
                case ExecutionResumed:
                    taken.Add(arrival);
                    taken.AddRange(held);
                    held.Clear();
                    suspended = false;
                    break;
                default:
                    (suspended ? held : taken).Add(arrival);
                    break;
            }
        }

        return (taken, held, suspended);
    }
}

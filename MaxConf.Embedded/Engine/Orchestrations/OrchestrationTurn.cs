using MaxConf.Embedded.Engine.Storage;

namespace MaxConf.Embedded.Engine.Orchestrations;

/// <summary>One turn of an instance: what it takes in, what has become void, and what has to wait on.</summary>
/// <param name="Session">The instance.</param>
/// <param name="Taken">What it takes in, in the order in which it is to be lived through.</param>
/// <param name="Void">What was for an execution that is gone.</param>
/// <param name="Held">What waits until the instance is resumed or starts.</param>
/// <param name="MoreWaiting">Whether there is more in the file than one turn takes.</param>
internal sealed record OrchestrationTurn(
    OrchestrationSession Session,
    IReadOnlyList<Arrival> Taken,
    IReadOnlyList<Arrival> Void,
    IReadOnlyList<Arrival> Held,
    bool MoreWaiting)
{
    /// <summary>Whether there is something to write where nothing is taken in.</summary>
    public bool ClearsAnything => Void.Count > 0 || Held.Any(arrival => arrival.Answered is not null);

    /// <summary>Whether the session can go on from here without the file.</summary>
    public bool CanStayHot => !Session.IsSuspended && !MoreWaiting && Held.Count == 0 && Session.Execution is not null;

    /// <summary>Takes off the file what is used up, and puts into it what has to wait and is in memory only.</summary>
    public void WriteIntake(DurableTransaction transaction)
    {
        foreach (var arrival in Taken.Concat(Void))
        {
            if (arrival.Answered is { } activity)
            {
                transaction.Unschedule(activity);
            }
            else
            {
                transaction.Consume(Session.Instance.InstanceId, arrival.MessageId);
            }
        }

        foreach (var arrival in Held)
        {
            if (arrival.Answered is { } activity)
            {
                transaction.Answer(activity, arrival.Event);
            }
        }
    }
}

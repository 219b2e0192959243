namespace MaxConf.Simulator.Pexip.Conferencing;

internal sealed partial class Conferences
{
    /// <summary>People hang up.</summary>
    public void Leave(IEnumerable<Leg> legs)
    {
        foreach (var leg in legs.ToList())
        {
            Disconnect(leg, DisconnectReason.Left);
        }
    }

    /// <summary>People lose their connection; the node notices after the timeout.</summary>
    public void Drop(IEnumerable<Leg> legs)
    {
        foreach (var leg in legs.Where(leg => leg is { IsConnected: true, IsLost: false }).ToList())
        {
            leg.LossTimer = time.CreateTimer(_ => GiveUp(leg), null, options.ConnectionLossTimeout, Timeout.InfiniteTimeSpan);
            observer.ConnectionLost(leg);
        }
    }

    /// <summary>
    /// People who lost their connection or left come back, each with a new leg on the same node; a lost leg stands until its timeout.
    /// </summary>
    public IReadOnlyList<JoinOutcome> Rejoin(string name, Func<Leg, bool> isMeant) =>
        [.. Departed(name).Where(isMeant).Select(leg => Join(new(
            leg.DestinationAlias, leg.DisplayName, leg.Role, "", leg.Protocol, (leg.Proxy ?? leg.Node).Name)
        {
            CallTag = leg.CallTag,
        }))];

    /// <summary>Everybody is disconnected at once.</summary>
    public void End(Meeting meeting) => End(meeting, DisconnectReason.Ended);

    /// <summary>Everybody is disconnected at once.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="reason">Why, one of <see cref="DisconnectReason"/>.</param>
    public void End(Meeting meeting, string reason)
    {
        foreach (var leg in meeting.Connected.ToList())
        {
            Exit(leg, reason);
        }
    }

    /// <summary>One is disconnected; nothing happens if they have gone. Whom they leave may have to go as well.</summary>
    /// <param name="leg">Who.</param>
    /// <param name="reason">Why, one of <see cref="DisconnectReason"/>.</param>
    public void Disconnect(Leg leg, string reason)
    {
        if (!leg.IsConnected)
        {
            return;
        }

        Exit(leg, reason);
        if (!leg.Meeting.IsHeldOpen)
        {
            End(leg.Meeting, DisconnectReason.Left);
        }
        else
        {
            WatchForHosts(leg.Meeting);
        }
    }

    /// <summary>The last leg of every person who is not in the room now, from its present or else its latest meeting.</summary>
    private List<Leg> Departed(string name)
    {
        var meeting = Find(name) ?? History.Latest(name);
        return meeting is null ? [] : [.. meeting.Legs
            .Where(leg => !leg.IsDialledOut && leg.DisconnectReason != DisconnectReason.Transferred)
            .GroupBy(leg => leg.DisplayName, (_, legs) => legs.Last())
            .Where(leg => !leg.IsConnected || leg.IsLost)];
    }

    private void GiveUp(Leg leg)
    {
        lock (gate)
        {
            Disconnect(leg, DisconnectReason.Lost);
        }
    }

    /// <summary>Takes a leg out; the last on its node ends the conference there, and the last of all ends the meeting.</summary>
    private void Exit(Leg leg, string reason)
    {
        var meeting = leg.Meeting;
        leg.Disconnect(time.GetUtcNow(), reason);
        observer.ParticipantDisconnected(leg);
        if (leg.IsPresenting)
        {
            observer.PresentationStopped(meeting);
        }

        observer.StageChanged(meeting);
        if (meeting.Connected.Any(other => other.Node == leg.Node))
        {
            return;
        }

        var shard = meeting.ShardOn(leg.Node)!;
        meeting.Remove(shard);
        if (meeting.Shards.Count == 0)
        {
            Close(meeting);
        }

        observer.ConferenceEnded(shard);
    }

    private void Close(Meeting meeting)
    {
        meeting.EndTime = time.GetUtcNow();
        meeting.GuestsOnlyTimer?.Dispose();
        _live.Remove(meeting.Name);
        History.Add(meeting);
    }

    /// <summary>Guests whom all Hosts have left are disconnected after the platform's <c>guests_only_timeout</c>.</summary>
    private void WatchForHosts(Meeting meeting)
    {
        if (!meeting.IsStarted || meeting.GuestsOnlyTimer is not null || HasHost(meeting))
        {
            return;
        }

        var timeout = TimeSpan.FromSeconds(configuration.Global.Integer("guests_only_timeout"));
        if (timeout == TimeSpan.Zero)
        {
            End(meeting, DisconnectReason.NoHost);
        }
        else
        {
            meeting.GuestsOnlyTimer = time.CreateTimer(_ => EndWithoutHost(meeting), null, timeout, Timeout.InfiniteTimeSpan);
        }
    }

    private static bool HasHost(Meeting meeting) => meeting.Connected.Any(leg => leg is { IsHost: true, HasArrived: true });

    private void EndWithoutHost(Meeting meeting)
    {
        lock (gate)
        {
            if (meeting.GuestsOnlyTimer is not null)
            {
                End(meeting, DisconnectReason.NoHost);
            }
        }
    }
}

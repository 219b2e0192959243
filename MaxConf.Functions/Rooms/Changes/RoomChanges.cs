using MaxConf.Functions.Rooms.Activities;
using MaxConf.Functions.Rooms.Lifecycle;

namespace MaxConf.Functions.Rooms.Changes;

/// <summary>
/// The changes of a room's VMR that wait to be made, each after the one before it: what was asked for last holds in the end. Pure; lies
/// in durable history.
/// </summary>
internal sealed record RoomChanges
{
    public static readonly RoomChanges None = new();

    /// <summary>
    /// How long Pexip may go on failing one change before it is given up, so that one that can never be made does not hold up those
    /// behind it for ever.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <summary>Those that wait, the oldest first.</summary>
    public IReadOnlyList<RoomChange> Waiting { get; init; } = [];

    /// <summary>Tries to make the oldest that have failed.</summary>
    public int FailedAttempts { get; init; }

    /// <summary>When the oldest is tried again; null for at once, and where none waits.</summary>
    public DateTimeOffset? NextAttempt { get; init; }

    /// <summary>What came of the last try.</summary>
    public RoomChangeAttempt? Last { get; init; }

    /// <summary>Whether one is to be tried now.</summary>
    public bool IsDue(DateTimeOffset now) => Waiting.Count > 0 && !(NextAttempt > now);

    /// <summary>With one more. That is a reason to try at once.</summary>
    public RoomChanges With(RoomChange change) => this with { Waiting = [.. Waiting, change], NextAttempt = null };

    /// <summary>After a try to make the oldest: it waits no longer, unless it failed and may be tried again.</summary>
    public RoomChanges Tried(RoomTaskAnswer answer, DateTimeOffset now, TimeSpan maxDelay)
    {
        var change = Waiting[0];
        var last = RoomChangeAttempt.Of(change, answer, now);
        if (answer.Outcome != RoomTaskOutcome.Failed || now - change.Asked >= Patience)
        {
            return new() { Waiting = [.. Waiting.Skip(1)], Last = last };
        }

        var delay = RetryDelay.After(FailedAttempts, maxDelay, answer.Error?.RetryAfter);
        return this with { FailedAttempts = FailedAttempts + 1, NextAttempt = now + delay, Last = last };
    }
}

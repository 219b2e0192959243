using System.Text.Json.Serialization;
using MaxConf.Functions.Rooms.Activities;
using MaxConf.Functions.Rooms.Changes;
using MaxConf.Functions.Rooms.Live.Actions;
using MaxConf.Functions.Rooms.Meetings;
using MaxConf.Functions.Security.Secrets;
using MaxConf.Pexip.Results;

namespace MaxConf.Functions.Rooms.Lifecycle;

/// <summary>
/// A room as its orchestration knows it: the orchestration's input, handed on from one execution to the next. Pure: every method gives
/// the room as it is afterwards. It lies in durable history, so it holds no PIN in clear, and a property that has shipped stays.
/// </summary>
internal sealed record Room
{
    public required string Name { get; init; }

    /// <summary>The session's URL; the VMR's tag.</summary>
    public required string Tag { get; init; }

    public required RoomTimings Timings { get; init; }

    /// <summary>Whether the room is never collected; its name begins with a configured prefix.</summary>
    public bool IsPersistent { get; init; }

    public RoomState State { get; init; }

    /// <summary>Since when it has been in its state.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>The VMR's id on Pexip; null while it is not known.</summary>
    public int? ConferenceId { get; init; }

    public Meeting Meeting { get; init; } = Meeting.None;

    /// <summary>When the state's timer runs out: the deletion, the next try of it, or the next look at Pexip; null for no timer.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>Until when Pexip may still be at work on making the VMR, where that was left in doubt.</summary>
    public DateTimeOffset? DoubtUntil { get; init; }

    /// <summary>Whether somebody asked for the deletion, so that it happens though a meeting goes on.</summary>
    public bool IsDeletionRequested { get; init; }

    /// <summary>Tries to delete the VMR that have failed.</summary>
    public int FailedRemovals { get; init; }

    public RoomFailure? LastFailure { get; init; }

    /// <summary>The instance that asked for the room, which is told of its end (<see cref="RoomDeleted"/>); null where none did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Origin { get; init; }

    /// <summary>
    /// What the VMR is to have beyond the rule, sealed (<see cref="SecretBox"/>) as it may have PINs; null once it is made.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Specification { get; init; }

    /// <summary>Its place in the pool of ready rooms; null for a room that somebody has, or had from the start.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PoolPlace? Pool { get; init; }

    /// <summary>The instances to be told when the room's making, or its deletion, has come to something.</summary>
    public IReadOnlyList<string> Watchers { get; init; } = [];

    /// <summary>The changes of its VMR that were asked for.</summary>
    public RoomChanges Changes { get; init; } = RoomChanges.None;

    /// <summary>The last that was done to its meetings.</summary>
    public IReadOnlyList<RoomAction> Actions { get; init; } = [];

    /// <summary>When the orchestration has something to do of itself; null for never.</summary>
    [JsonIgnore]
    public DateTimeOffset? NextDue => new[] { Due, IsChangeable ? Changes.NextAttempt : null }.Min();

    /// <summary>While its VMR is being made or deleted, changes wait; in the pool too, whose copy of the VMR has to stay true.</summary>
    private bool IsChangeable =>
        Pool is null && State is RoomState.Created or RoomState.Active or RoomState.Ended or RoomState.ScheduledForDeletion;

    /// <summary>What an activity needs to know of the room.</summary>
    public RoomTask ToTask() => new(Name, Tag)
    {
        ConferenceId = ConferenceId,
        Specification = Specification,
        Origin = Origin,
        IsPooled = Pool is not null,
    };

    /// <summary>What those who watch the room are told.</summary>
    public RoomSettled ToSettled() => new(Name, State)
    {
        Error = State is RoomState.Deleting or RoomState.Deleted && LastFailure is { } failure ? new(failure.Kind, failure.Message) : null,
    };

    /// <summary>The room after its VMR was made.</summary>
    public Room Provisioned(int conferenceId, DateTimeOffset now, string? sealedForPool = null) =>
        (this with
        {
            ConferenceId = conferenceId,
            Specification = null,
            Pool = Pool is null ? null : Pool with { Sealed = sealedForPool },
        }).On(RoomTrigger.Provisioned, now);

    /// <summary>The room after its VMR could not be made.</summary>
    public Room ProvisioningFailed(RoomTaskError error, DateTimeOffset now)
    {
        var trigger = error.Kind == PexipErrorKind.AlreadyExists ? RoomTrigger.NameTaken : RoomTrigger.ProvisioningFailed;
        var room = (this with { LastFailure = new(error.Kind, error.Message, now), Specification = null }).On(trigger, now);
        if (room.State != RoomState.Deleting || !IsInDoubt(error.Kind))
        {
            return room;
        }

        var end = now + Timings.CreationDoubt;
        return room with { DoubtUntil = end, Due = end };
    }

    /// <summary>The room after the pool handed it out; its time to be used begins now.</summary>
    public Room Assigned(RoomAssignment assignment, DateTimeOffset now)
    {
        if (Pool is null)
        {
            return this;
        }

        var room = this with { Tag = assignment.Tag, Origin = assignment.Origin, Pool = null };
        return State == RoomState.Created ? room.WithTimer(now) : room;
    }

    /// <summary>The room after events of its meeting, one by one: each may begin the meeting, end it, or do neither.</summary>
    public Room Heard(IEnumerable<MeetingEvent> events, DateTimeOffset now) =>
        events.Aggregate(this, (room, news) => room.Heard(news, now));

    /// <summary>Whether its VMR is to be changed now.</summary>
    public bool IsChangeDue(DateTimeOffset now) => IsChangeable && Changes.IsDue(now);

    /// <summary>The room after somebody asked for a change of its VMR. One that somebody wants deleted is not changed any more.</summary>
    public Room ChangeRequested(RoomChange change) => IsDeletionRequested ? this : this with { Changes = Changes.With(change) };

    /// <summary>The room after a try to make the change that waited longest.</summary>
    public Room ChangeTried(RoomTaskAnswer answer, DateTimeOffset now) =>
        this with { Changes = Changes.Tried(answer, now, Timings.MaxRemovalDelay), Tag = answer.Tag ?? Tag };

    /// <summary>The room after somebody did something to its meeting, or heard what came of that.</summary>
    public Room ActedOn(RoomAction action) => this with { Actions = Actions.With(action) };

    /// <summary>The room after somebody asked for its deletion. It wins at once in every state.</summary>
    public Room DeletionRequested(DateTimeOffset now, string? watcher = null) =>
        (this with
        {
            IsDeletionRequested = true,
            Changes = RoomChanges.None,
            Due = State == RoomState.Deleting ? EndOfDoubtAfter(now) : Due,
            Watchers = watcher is null ? Watchers : [.. Watchers, watcher],
        }).On(RoomTrigger.DeletionRequested, now);

    /// <summary>The room after its timer ran out; an active or deleting room has to act first, see <see cref="RoomLifecycle"/>.</summary>
    public Room TimeElapsed(DateTimeOffset now) => State switch
    {
        RoomState.Created when Pool is not null => this with { Pool = Pool with { ReadySince = Pool.ReadySince ?? now }, Due = null },
        RoomState.Created => On(RoomTrigger.UnusedElapsed, now),
        RoomState.ScheduledForDeletion => On(RoomTrigger.GraceElapsed, now),
        _ => this with { Due = null },
    };

    /// <summary>The room after Pexip was asked whether its meeting goes on; null when Pexip could not say.</summary>
    public Room Checked(bool? isLive, DateTimeOffset now) => isLive is false
        ? (this with { Meeting = Meeting.None }).On(RoomTrigger.MeetingEnded, now)
        : this with { Due = now + Timings.ActiveCheckInterval };

    /// <summary>The room after its VMR was found to be gone, or was deleted.</summary>
    public Room Removed(DateTimeOffset now) => (this with { Changes = RoomChanges.None }).On(RoomTrigger.Removed, now);

    /// <summary>The room after its deletion, or its adoption, found people meeting there.</summary>
    public Room FoundInUse(DateTimeOffset now) => On(RoomTrigger.FoundInUse, now);

    /// <summary>The room after a try to delete its VMR failed. The next one waits longer, up to a bound.</summary>
    public Room RemovalFailed(RoomTaskError error, DateTimeOffset now) => this with
    {
        FailedRemovals = FailedRemovals + 1,
        LastFailure = new(error.Kind, error.Message, now),
        Due = now + RetryDelay.After(FailedRemovals, Timings.MaxRemovalDelay, error.RetryAfter),
    };

    /// <summary>Whether a step from <paramref name="before"/> to here made the room, failed to, deleted it, or failed to delete it.</summary>
    public bool IsSettledSince(Room before) =>
        (before.State == RoomState.Creating && State != RoomState.Creating)
        || State == RoomState.Deleted
        || FailedRemovals > before.FailedRemovals;

    /// <summary>While Pexip may still make the VMR, finding none proves nothing: then even a wish to delete it has to wait.</summary>
    private DateTimeOffset? EndOfDoubtAfter(DateTimeOffset now) => DoubtUntil > now ? DoubtUntil : null;

    /// <summary>Whether a creation that failed so may yet turn out to have been carried out.</summary>
    private static bool IsInDoubt(PexipErrorKind kind) =>
        kind is PexipErrorKind.TimedOut or PexipErrorKind.Unavailable or PexipErrorKind.Unexpected;

    private Room Heard(MeetingEvent news, DateTimeOffset now)
    {
        var meeting = Meeting.Apply(news);
        var room = this with { Meeting = meeting };
        if (meeting.IsHeld)
        {
            return IsDeletionRequested ? room : room.On(RoomTrigger.MeetingStarted, now);
        }

        // Somebody leaving ends nothing: who gives up at the PIN was never in a meeting. Only a node can say that it is over.
        return news.Kind == MeetingEventKind.Ended && meeting != Meeting ? room.On(RoomTrigger.MeetingEnded, now) : room;
    }

    private Room On(RoomTrigger trigger, DateTimeOffset now)
    {
        var next = RoomTransitions.Next(State, trigger);
        if (next == State)
        {
            return this;
        }

        var room = (this with { State = next, Since = now, FailedRemovals = 0 }).WithTimer(now);
        return next == RoomState.Ended && !IsPersistent ? room.On(RoomTrigger.GraceStarted, now) : room;
    }

    private Room WithTimer(DateTimeOffset now) => this with
    {
        Due = State switch
        {
            RoomState.Created when Pool is not null => now + Pool.Replication,
            RoomState.Created when !IsPersistent => now + Timings.UnusedLifetime,
            RoomState.Active => now + Timings.ActiveCheckInterval,
            RoomState.ScheduledForDeletion => now + Timings.Grace,
            _ => null,
        },
    };
}

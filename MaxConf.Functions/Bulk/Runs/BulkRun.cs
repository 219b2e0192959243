using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MaxConf.Functions.Rooms.Activities;
using MaxConf.Pexip.Results;

namespace MaxConf.Functions.Bulk.Runs;

/// <summary>
/// How far a run has come with its rooms: what its orchestration hands on from one execution to the next. Pure: every method gives the
/// run as it is afterwards. Each room is in one of the lists, or on its way from one to another in the hands of the orchestrator.
/// </summary>
internal sealed record BulkRun
{
    private const string GivenUp = "Given up: Pexip could not be reached for too long.";

    /// <summary>How far a run may be ahead of its pace: so few rooms do not wait at all.</summary>
    private static readonly TimeSpan Burst = TimeSpan.FromSeconds(15);

    public required BulkLimits Limits { get; init; }

    /// <summary>How many rooms there are.</summary>
    public int Total { get; init; }

    /// <summary>Those whose turn is yet to come.</summary>
    public ImmutableQueue<BulkItem> Waiting { get; init; } = [];

    /// <summary>Those that are expected to tell what came of them.</summary>
    public ImmutableList<BulkItem> UnderWay { get; init; } = [];

    /// <summary>Those that are tried again once the orchestration of the try that failed has ended: the name is taken until then.</summary>
    public ImmutableList<BulkItem> Held { get; init; } = [];

    public ImmutableList<BulkRoom> Done { get; init; } = [];

    public ImmutableList<BulkError> Errors { get; init; } = [];

    /// <summary>When, by the pace, the next room would be due had none been begun ahead of it; null before the first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? PacedUntil { get; init; }

    /// <summary>Set while Pexip cannot be reached.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Outage? Outage { get; init; }

    /// <summary>Whether nothing is left to do.</summary>
    [JsonIgnore]
    public bool IsOver => Waiting.IsEmpty && UnderWay.IsEmpty && Held.IsEmpty;

    /// <summary>How many of the rooms something has come of, in percent, rounded down.</summary>
    [JsonIgnore]
    public int Percent => Total == 0 ? 100 : (int)((Done.Count + Errors.Count) * 100L / Total);

    /// <summary>Whether an error says that Pexip cannot be reached, so that what failed may work later.</summary>
    public static bool IsOutage(PexipErrorKind kind) =>
        kind is PexipErrorKind.Unavailable or PexipErrorKind.TimedOut or PexipErrorKind.Throttled;

    /// <summary>The rooms to begin with now.</summary>
    public IReadOnlyList<BulkItem> Next(DateTimeOffset now)
    {
        if (Outage is not null)
        {
            return UnderWay.IsEmpty && now >= Outage.Until ? [.. Waiting.Take(1)] : [];
        }

        return HasCapacity && !(now < PacedUntil - Burst) ? [.. Waiting.Take(Limits.Parallelism - UnderWay.Count)] : [];
    }

    /// <summary>When something is to be done though nothing is heard; null if never.</summary>
    public DateTimeOffset? Due()
    {
        var dues = UnderWay.Select(item => item.Since + Limits.SettlePatience)
            .Concat(Held.Select(item => item.Since + Limits.OutagePatience));
        return (Waiting.IsEmpty ? dues : dues.Concat(NextDues())).Min();
    }

    /// <summary>The room of this name that is under way; null if none is, such as when news of it comes twice.</summary>
    public BulkItem? Find(string name) => UnderWay.Find(item => item.Name == name);

    /// <summary>Those under way that have been silent for too long.</summary>
    public IReadOnlyList<BulkItem> Silent(DateTimeOffset now) =>
        [.. UnderWay.Where(item => item.Since + Limits.SettlePatience <= now)];

    /// <summary>The run without the first rooms that wait, which the orchestrator has taken out to begin with.</summary>
    public BulkRun Taken(int count, DateTimeOffset now)
    {
        var waiting = Waiting;
        for (var taken = 0; taken < count; taken++)
        {
            waiting = waiting.Dequeue();
        }

        return this with { Waiting = waiting, PacedUntil = (PacedUntil > now ? PacedUntil.Value : now) + (count * Limits.Interval) };
    }

    /// <summary>The run after it began with a room, or looked at one that was silent and may yet tell.</summary>
    public BulkRun Begun(BulkItem item, DateTimeOffset now)
    {
        var run = Without(item);
        return run with { UnderWay = run.UnderWay.Add(item with { Since = now }) };
    }

    /// <summary>The run after it succeeded with a room: so Pexip is there.</summary>
    public BulkRun Succeeded(BulkItem item) =>
        Without(item) with { Done = Done.Add(new(item.Index, item.Name!)), Outage = null };

    /// <summary>The run after it failed with a room for good.</summary>
    /// <param name="item">The room.</param>
    /// <param name="error">Why.</param>
    /// <param name="isFailing">Whether the room's own orchestration goes on trying.</param>
    public BulkRun Failed(BulkItem item, RoomTaskError error, bool isFailing = false) =>
        Without(item) with { Errors = Errors.Add(BulkError.Of(item, error) with { IsFailing = isFailing }) };

    /// <summary>
    /// The run after a try of a room failed that may be made again, unless there were too many. A name that was drawn is drawn anew.
    /// </summary>
    /// <param name="item">The room.</param>
    /// <param name="error">Why it failed.</param>
    /// <param name="holdSince">Now, if a given name is taken until the failed try has ended; null if it can be tried at once.</param>
    /// <param name="isFailing">Whether the room's own orchestration goes on trying, should there have been too many.</param>
    public BulkRun FailedOnce(BulkItem item, RoomTaskError error, DateTimeOffset? holdSince = null, bool isFailing = false)
    {
        if (item.FailedAttempts + 1 >= Limits.MaxAttempts)
        {
            return Failed(item, error, isFailing);
        }

        var (run, next) = (Without(item), item with { FailedAttempts = item.FailedAttempts + 1, LastError = error, Since = null });
        if (holdSince is not null && !item.IsDrawn)
        {
            return run with { Held = run.Held.Add(next with { Since = holdSince }) };
        }

        return run with { Waiting = run.Waiting.Enqueue(item.IsDrawn ? next with { Name = null } : next) };
    }

    /// <summary>The run after the orchestration of a room has ended: if it was held for that, its turn comes again.</summary>
    public BulkRun Ended(string name) => Held.Find(item => item.Name == name) is { } item
        ? this with { Held = Held.Remove(item), Waiting = Waiting.Enqueue(item with { Since = null }) }
        : this;

    /// <summary>The run after an error: one that says that Pexip cannot be reached makes it pause.</summary>
    public BulkRun Noting(RoomTaskError error, DateTimeOffset now) => IsOutage(error.Kind)
        ? this with { Outage = Outage.Next(Outage, Limits.RetryDelay, error.RetryAfter, now) }
        : this;

    /// <summary>The run without what has been waited for too long.</summary>
    public BulkRun TimeElapsed(DateTimeOffset now)
    {
        var run = Held.Where(item => item.Since + Limits.OutagePatience <= now)
            .Aggregate(this, (run, item) => run.Failed(item, item.LastError!));
        return Outage?.Since + Limits.OutagePatience <= now
            ? run.Waiting.Aggregate(run with { Waiting = [] }, (rest, item) => rest.Failed(item, new(PexipErrorKind.Unavailable, GivenUp)))
            : run;
    }

    /// <summary>Several at a time, as each beginning is a turn of the orchestration.</summary>
    private bool HasCapacity => UnderWay.Count * 2 <= Limits.Parallelism;

    /// <summary>When something is to be done about the rooms that wait.</summary>
    private IEnumerable<DateTimeOffset?> NextDues()
    {
        if (Outage is null)
        {
            return HasCapacity ? [PacedUntil - Burst] : [];
        }

        return [Outage.Since + Limits.OutagePatience, UnderWay.IsEmpty ? Outage.Until : null];
    }

    // An item changes on its way, its index does not.
    private BulkRun Without(BulkItem item) => this with
    {
        UnderWay = UnderWay.RemoveAll(other => other.Index == item.Index),
        Held = Held.RemoveAll(other => other.Index == item.Index),
    };
}

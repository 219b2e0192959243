using System.Collections.Immutable;

namespace MaxConf.Functions.Pool;

/// <summary>The pool. Pure: every method gives the pool as it is afterwards.</summary>
internal sealed record RoomPoolState
{
    /// <summary>After a room could not be made: Pexip is not to be asked again by every request that comes.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    /// <summary>What has not come by then does not come any more.</summary>
    private static readonly TimeSpan LongestWay = TimeSpan.FromHours(2);

    /// <summary>The rooms that can be handed out, the longest ready first.</summary>
    public ImmutableArray<PooledRoom> Ready { get; init; } = [];

    /// <summary>The rooms on their way, with when they were begun.</summary>
    public ImmutableDictionary<string, DateTimeOffset> Coming { get; init; } = ImmutableDictionary<string, DateTimeOffset>.Empty;

    /// <summary>The rooms that were taken and not yet confirmed, by request.</summary>
    public ImmutableDictionary<string, PoolGrant> Granted { get; init; } = ImmutableDictionary<string, PoolGrant>.Empty;

    /// <summary>Until when no new rooms are begun; null for no pause.</summary>
    public DateTimeOffset? PausedUntil { get; init; }

    /// <summary>Whether there is nothing to remember.</summary>
    public bool IsEmpty() => Ready.IsEmpty && Coming.IsEmpty && Granted.IsEmpty;

    /// <summary>How many rooms to begin now: none until so few are left that it is worth it, then all that are missing.</summary>
    public int Missing(PoolOptions options, DateTimeOffset now)
    {
        var present = Ready.Length + Coming.Count;
        var isLow = present * 100 <= options.Size * options.RefillAtPercent && present < options.Size;
        return isLow && !(PausedUntil > now) ? options.Size - present : 0;
    }

    /// <summary>The pool after a room was taken for a request, and the room: the same one if the request took one already.</summary>
    public (RoomPoolState State, PooledRoom? Room) Taken(string request, DateTimeOffset now)
    {
        if (Granted.TryGetValue(request, out var grant))
        {
            return (this, grant.Room);
        }

        return Ready is [var oldest, .. var rest]
            ? (this with { Ready = rest, Granted = Granted.Add(request, new(oldest, now)) }, oldest)
            : (this, null);
    }

    /// <summary>The pool after a request has its room for good.</summary>
    public RoomPoolState Confirmed(string request) => this with { Granted = Granted.Remove(request) };

    /// <summary>The pool after a request had no use for its room.</summary>
    public RoomPoolState GivenBack(string request) => Granted.TryGetValue(request, out var grant)
        ? this with { Granted = Granted.Remove(request), Ready = Ready.Insert(0, grant.Room) }
        : this;

    /// <summary>The pool after rooms were begun for it.</summary>
    public RoomPoolState Expecting(IEnumerable<string> names, DateTimeOffset now) =>
        this with { Coming = Coming.AddRange(names.Select(name => KeyValuePair.Create(name, now))) };

    /// <summary>The pool after a room got ready. One it has already is not taken twice.</summary>
    public RoomPoolState With(PooledRoom room)
    {
        var isKnown = Ready.Any(each => each.Name == room.Name) || Granted.Values.Any(grant => grant.Room.Name == room.Name);
        return this with { Coming = Coming.Remove(room.Name), Ready = isKnown ? Ready : Ready.Add(room) };
    }

    /// <summary>The pool after a room could not be made, was deleted, or is met in by somebody.</summary>
    public RoomPoolState Without(PoolDeparture departure, DateTimeOffset now) => this with
    {
        Coming = Coming.Remove(departure.Room),
        Ready = Ready.RemoveAll(room => room.Name == departure.Room),
        PausedUntil = departure.WasNotMade ? now + Pause : PausedUntil,
    };

    /// <summary>The pool without the rooms it has too many of, and those; the ones it has had longest stay.</summary>
    public (RoomPoolState State, ImmutableArray<PooledRoom> Surplus) Trimmed(int size) => Ready.Length <= size
        ? (this, [])
        : (this with { Ready = Ready[..size] }, Ready[size..]);

    /// <summary>The pool without rooms that never came and grants that nobody confirmed, and the rooms of the latter.</summary>
    public (RoomPoolState State, ImmutableArray<PooledRoom> Lost) Forgotten(DateTimeOffset now)
    {
        var late = Coming.Where(coming => now - coming.Value > LongestWay).Select(coming => coming.Key);
        var stale = Granted.Where(grant => now - grant.Value.At > LongestWay).ToList();
        return (
            this with { Coming = Coming.RemoveRange(late), Granted = Granted.RemoveRange(stale.Select(grant => grant.Key)) },
            [.. stale.Select(grant => grant.Value.Room)]);
    }
}

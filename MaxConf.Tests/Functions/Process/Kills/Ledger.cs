using System.Collections.Concurrent;

namespace MaxConf.Tests.Functions.Process.Kills;

/// <summary>What the app has acknowledged, as its callers remember it.</summary>
internal sealed class Ledger
{
    /// <summary>The request for each room that was answered, by the room's name: its <c>Idempotency-Key</c>, or the bulk run's id.</summary>
    public ConcurrentDictionary<string, string> Rooms { get; } = new(StringComparer.Ordinal);

    /// <summary>Rooms that nobody has met in nor asked the deletion of.</summary>
    public ConcurrentBag<string> Unused { get; } = [];

    /// <summary>Requests that had to be sent again, as their answer was lost with the process.</summary>
    public int Repeats => _repeats;

    private int _repeats;

    /// <summary>A request was answered with a room. No two requests may get the same one.</summary>
    public void Made(string room, string request) => Assert.True(
        Rooms.TryAdd(room, request), $"{room} was given to {request}, and before that to {Rooms.GetValueOrDefault(room)}.");

    public void Repeated() => Interlocked.Increment(ref _repeats);
}

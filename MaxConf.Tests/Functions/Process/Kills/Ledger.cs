using System.Collections.Concurrent;

namespace MaxConf.Tests.Functions.Process.Kills;

/// <summary>What the app has acknowledged, as its callers remember it.</summary>
internal sealed class Ledger
{
    private TaskCompletionSource _answered = NewSignal();
    private int _repeats;

    /// <summary>The request that each room was handed out for: its <c>Idempotency-Key</c>, or the bulk run's id.</summary>
    public ConcurrentDictionary<string, string> Rooms { get; } = new(StringComparer.Ordinal);

    /// <summary>Rooms that nobody has met in nor asked the deletion of.</summary>
    public ConcurrentBag<string> Unused { get; } = [];

    /// <summary>Requests that had to be sent again, because nobody listened or the answer was lost with the process.</summary>
    public int Repeats => _repeats;

    /// <summary>The next answer that a caller gets.</summary>
    public Task NextAnswerAsync() => Volatile.Read(ref _answered).Task;

    public void Answered() => Interlocked.Exchange(ref _answered, NewSignal()).SetResult();

    /// <summary>A request was answered with a room. No two requests may get the same one.</summary>
    public void Made(string room, string request) => Assert.True(
        Rooms.TryAdd(room, request), $"{room} was given to {request}, and before that to {Rooms.GetValueOrDefault(room)}.");

    public void Repeated() => Interlocked.Increment(ref _repeats);

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

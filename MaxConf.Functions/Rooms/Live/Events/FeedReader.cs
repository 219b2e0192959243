using System.Threading.Channels;

namespace MaxConf.Functions.Rooms.Live.Events;

/// <summary>
/// Somebody's place at a room's events. A few events wait for a reader; one who is slower than that is cut off, and may resume, rather than
/// fill the memory.
/// </summary>
internal sealed class FeedReader : IDisposable
{
    /// <summary>The most events that wait.</summary>
    internal const int Capacity = 256;

    private readonly Channel<RoomEvent> _waiting = Channel.CreateBounded<RoomEvent>(Capacity);
    private readonly CancellationTokenSource _cut = new();
    private readonly Action<FeedReader> _leave;

    public FeedReader(string caller, IEnumerable<RoomEvent> first, Action<FeedReader> leave)
    {
        (Caller, _leave) = (caller, leave);
        First = [.. first];
    }

    /// <summary>Whose it is.</summary>
    public string Caller { get; }

    /// <summary>What it begins with: a snapshot, or what was missed.</summary>
    public IReadOnlyList<RoomEvent> First { get; }

    /// <summary>What follows; completed when the room is gone.</summary>
    public ChannelReader<RoomEvent> Events => _waiting.Reader;

    /// <summary>Cancelled when it was too slow.</summary>
    public CancellationToken CutOff => _cut.Token;

    /// <summary>Hands it an event; false for one that is too slow, which is then cut off.</summary>
    public bool Offer(RoomEvent news)
    {
        if (_waiting.Writer.TryWrite(news))
        {
            return true;
        }

        // Not here and now: what follows takes the reader out of the list that is just gone through.
        _ = _cut.CancelAsync();
        return false;
    }

    /// <summary>Nothing more will come.</summary>
    public void Complete() => _waiting.Writer.TryComplete();

    /// <inheritdoc />
    public void Dispose()
    {
        _leave(this);
        _cut.Dispose();
    }
}

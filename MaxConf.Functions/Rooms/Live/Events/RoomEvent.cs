namespace MaxConf.Functions.Rooms.Live.Events;

/// <summary>A server-sent event of a room.</summary>
/// <param name="Id">Its id, by which a stream is resumed.</param>
/// <param name="Name">What happened, one of <see cref="RoomEventNames"/>.</param>
/// <param name="Data">The details, JSON in one line.</param>
internal sealed record RoomEvent(string Id, string Name, string Data)
{
    /// <summary>The event alone: the details have names of people.</summary>
    public override string ToString() => $"{Name} {Id}";
}

using MaxConf.Functions.Rooms.Activities;

namespace MaxConf.Functions.Rooms.Requests;

/// <summary>A request for a room: the input of <see cref="RequestRoom"/>. Lies in durable history: no PIN.</summary>
/// <param name="Tag">The session's URL.</param>
/// <param name="Candidates">
/// The room to be made, under names to be tried one after the other should one be taken. Drawn by whoever asks: an activity that draws
/// would draw again when it runs again.
/// </param>
internal sealed record RoomRequest(string Tag, IReadOnlyList<RoomStart> Candidates)
{
    /// <summary>How long the same request gets the same room, while the room is there.</summary>
    public TimeSpan HeldFor { get; init; }

    /// <summary>Whether a room of the pool will do.</summary>
    public bool UsesPool { get; init; }
}

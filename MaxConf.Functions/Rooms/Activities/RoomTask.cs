namespace MaxConf.Functions.Rooms.Activities;

/// <summary>What an activity is to do something about. Lies in durable history: no PIN.</summary>
/// <param name="Name">The room's name.</param>
/// <param name="Tag">Its tag, which tells its VMR from a stranger's of the same name.</param>
internal sealed record RoomTask(string Name, string Tag)
{
    /// <summary>Its VMR's id, where it is known.</summary>
    public int? ConferenceId { get; init; }

    /// <summary>Whether to act although a meeting goes on.</summary>
    public bool Force { get; init; }
}

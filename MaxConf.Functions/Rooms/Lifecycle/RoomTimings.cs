namespace MaxConf.Functions.Rooms.Lifecycle;

/// <summary>
/// The durations a room lives by, fixed when it is made: an orchestrator must find on replay what it found at first, so a changed
/// setting is for rooms made later. Each is a setting of <see cref="RoomsOptions"/>.
/// </summary>
internal sealed record RoomTimings
{
    /// <summary>From the end of a meeting to the deletion.</summary>
    public required TimeSpan Grace { get; init; }

    /// <summary>From creation to deletion for a room that nobody comes to.</summary>
    public required TimeSpan UnusedLifetime { get; init; }

    /// <summary>How often Pexip is asked whether a meeting still goes on, should its end not have been heard.</summary>
    public required TimeSpan ActiveCheckInterval { get; init; }

    /// <summary>How long Pexip may still be at work on a creation that it did not answer.</summary>
    public TimeSpan CreationDoubt { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The longest wait between two tries to delete or change a VMR.</summary>
    public required TimeSpan MaxRemovalDelay { get; init; }
}
